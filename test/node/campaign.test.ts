import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {codeAddress, payloadAdvice, planQr, withCampaign} from '../../src/booking/index.js';
import type {QrPlanOptions} from '../../src/booking/index.js';
import {fc} from '../helpers/properties.js';

const shop = 'https://museum.example/f/7q3k';
const campaign = {utm_source: 'standby', utm_medium: 'qr'};

describe('campaign tags on a link', () => {
  it('stand at the end of the query and before the fragment; what the link says stays as it is written', () => {
    for (const [href, tagged] of [
      [shop, `${shop}?utm_source=standby&utm_medium=qr`],
      [`${shop}?Date=a%20b+c&flag`, `${shop}?Date=a%20b+c&flag&utm_source=standby&utm_medium=qr`],
      [`${shop}#/tickets?day=1`, `${shop}?utm_source=standby&utm_medium=qr#/tickets?day=1`],
      [`${shop}?utm_source=own#x`, `${shop}?utm_source=own&utm_medium=qr#x`],
    ] as const)
      assert.equal(withCampaign(href, campaign), tagged);
    assert.equal(withCampaign(shop, {}), shop);
    assert.equal(withCampaign(shop), shop);
    assert.equal(withCampaign(shop, {a: 'half \ud800 & more'}), `${shop}?a=half+%EF%BF%BD+%26+more`);
  });

  it('whatever they and the link say, both are read back exactly', () => {
    const query = fc.array(fc.tuple(fc.webFragments(), fc.webFragments()), {maxLength: 3});
    const tags = fc.dictionary(fc.string({minLength: 1, unit: 'grapheme'}), fc.string({unit: 'grapheme'}));
    fc.assert(
      fc.property(query, fc.webFragments(), tags, (pairs, fragment, given) => {
        const search = pairs.map(
          ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
        );
        const before = new URL(`${shop}?${search.join('&')}#${fragment}`);
        const after = new URL(withCampaign(before.href, given));
        assert.equal(after.hash, before.hash);
        assert.ok(after.search.startsWith(before.search));
        assert.deepEqual([...after.searchParams].slice(0, pairs.length), [...before.searchParams]);
        for (const [name, value] of Object.entries(given))
          assert.equal(after.searchParams.get(name), before.searchParams.get(name) ?? value);
      }),
    );
  });
});

describe('campaign tags in a code', () => {
  const moduleOf = (text: string, plan: QrPlanOptions): number => planQr(text, plan).moduleMm;

  it('stand there where the modules stay as wide', () => {
    const card: QrPlanOptions = {medium: 'card', maxWidthMm: 72};
    const text = codeAddress(shop, campaign, card);
    assert.equal(text, withCampaign(shop, campaign));
    assert.equal(moduleOf(text, card), moduleOf(shop, card));
  });

  it('or as wide as the distance asks for', () => {
    const wide: QrPlanOptions = {medium: 'screen', widthMm: 400};
    assert.equal(codeAddress(shop, campaign, wide), withCampaign(shop, campaign));
    assert.ok(moduleOf(withCampaign(shop, campaign), wide) < moduleOf(shop, wide));
    assert.equal(codeAddress(shop, campaign, {...wide, distance: 3}), shop);
  });

  it('and nowhere else: paper and narrow places keep their distance', () => {
    const long = {...campaign, utm_campaign: 'x'.repeat(80)};
    for (const [tags, plan] of [
      [campaign, {medium: 'poster', widthMm: 120}],
      [long, {medium: 'card', maxWidthMm: 72}],
      [{utm_source: 'x'.repeat(3000)}, {medium: 'card'}],
    ] as const)
      assert.equal(codeAddress(shop, tags, plan), shop);
    assert.equal(codeAddress(shop, undefined, {medium: 'card'}), shop);
  });

  it('which the advice explains, with what the redirect should lead to', () => {
    const advise = (plan: QrPlanOptions) => payloadAdvice(shop, {domain: 'museum.example', campaign, plan});
    assert.deepEqual(advise({medium: 'poster', widthMm: 120})[0], {
      code: 'campaign-left-out',
      text: withCampaign(shop, campaign),
    });
    assert.ok(advise({medium: 'card'}).every(({code}) => code !== 'campaign-left-out'));
    assert.ok(payloadAdvice(shop).every(({code}) => code !== 'campaign-left-out'));
  });
});
