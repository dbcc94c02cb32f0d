import assert from 'node:assert/strict';
import {it} from 'node:test';
import {payloadAdvice, qrMatrix} from '../../src/booking/index.js';

const domain = 'museum.example';
const codes = (text: string): string[] => payloadAdvice(text, {domain}).map(({code}) => code);

it('a short path on the own domain in capitals needs no advice', () => {
  assert.deepEqual(payloadAdvice('HTTPS://MUSEUM.EXAMPLE/F/7Q3K', {domain}), []);
  assert.deepEqual(codes('HTTPS://TICKETS.MUSEUM.EXAMPLE/F/7'), []);
});

it('capitals are advised where they make the code smaller, and only there', () => {
  const text = 'https://museum.example/f/7q3k9';
  const [advice] = payloadAdvice(text, {domain});
  assert.deepEqual(advice, {code: 'upper-case', text: 'HTTPS://MUSEUM.EXAMPLE/F/7Q3K9'});
  assert.ok(qrMatrix(advice.text).version < qrMatrix(text).version);
  assert.ok(!codes('https://museum.example/f/7q3k?Date=aB#cD').includes('upper-case'));
});

it('tags go to the redirect, other values stay', () => {
  const text = 'https://museum.example/shop?utm_source=poster&Date=2026-03-01&utm_campaign=outage&fbclid=x';
  const advice = payloadAdvice(text, {domain});
  assert.deepEqual(advice[0], {
    code: 'tracking-in-code',
    text: 'https://museum.example/shop?Date=2026-03-01',
  });
  assert.deepEqual(advice[1], {code: 'long-path', text: 'https://museum.example/f/'});
});

it('the domain of somebody else is told, also one that only looks alike', () => {
  assert.deepEqual(codes('HTTPS://QR.EXAMPLE/7Q3K'), ['foreign-host']);
  assert.deepEqual(codes('HTTPS://NOTMUSEUM.EXAMPLE/F/7'), ['foreign-host']);
  assert.deepEqual(payloadAdvice('HTTPS://QR.EXAMPLE/7Q3K'), []);
});

it('what phones do not open is told', () => {
  assert.deepEqual(codes('museum.example/f/7q3k'), ['not-a-web-address']);
  assert.deepEqual(codes('javascript:alert(1)'), ['not-a-web-address']);
  assert.deepEqual(codes(''), ['not-a-web-address']);
  assert.deepEqual(payloadAdvice('http://museum.example/f/7', {domain})[0], {
    code: 'not-https',
    text: 'https://museum.example/f/7',
  });
});

it('an address that fits into no code of use is long, not an exception', () =>
  assert.ok(codes(`https://museum.example/${'x'.repeat(1900)}`).includes('long-path')));
