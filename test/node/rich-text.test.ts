import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {plainText, richText} from '../../src/status/rich-text.js';
import {hostile} from '../helpers/hostile-markup.js';
import {richTextCases} from '../helpers/rich-text-cases.js';
import {assertSafe, depthOf, notation} from '../helpers/rich-text.js';

describe('richText', () => {
  for (const [written, expected] of richTextCases)
    it(`reads ${JSON.stringify(written).slice(0, 70)}`, () => {
      assert.equal(notation(richText(written)), expected);
      assertSafe(richText(written));
    });

  for (const vector of hostile)
    it(`makes safe ${JSON.stringify(vector).slice(0, 70)}`, () => assertSafe(richText(vector)));

  it('drops what scripts and style sheets hold, also when they never end', () => {
    for (const name of ['script', 'style', 'SCRIPT', 'Style'])
      for (const body of [
        `a<${name}>evil()</${name}>b`,
        `a<${name} x=">">evil()</${name} >b`,
        `ab<${name}>evil()`,
        `a\n<${name}>\nevil()\n</${name}>b`,
      ])
        assert.match(plainText(body), /^a ?b$/, body);
  });

  it('is limited in length and depth', () => {
    assert.equal(plainText('a'.repeat(1e6)).length, 20_000);
    for (const piece of ['<ul><li>', '<b>', '<b><i>', '<a href="https://a.example">', '<code>'])
      assert.ok(depthOf(richText(`${piece.repeat(2000)}x`)) < 20, piece);
    const steps = Array.from({length: 150}, (_, step) => `${' '.repeat(step * 2)}- x`).join('\n');
    assert.ok(depthOf(richText(steps)) < 20);
  });

  it('comes to an end on a megabyte of anything', {timeout: 120_000}, () => {
    const pieces = [
      '[',
      ']',
      '<',
      '>',
      '*',
      '**',
      '_',
      '`',
      '\\',
      '!',
      '&',
      '&#',
      '(',
      '<a ',
      '<a "',
      '<a ="',
      '<!--',
      '<![CDATA[',
      '<script>',
      '[a](',
      '[a](b "',
      '**a ',
      '*a ',
      '_a_',
      '__a',
      '***a',
      '- a\n  ',
      '> ',
      '\n',
      '\r',
      '# ',
      '1. ',
      '<p>',
      '</p>',
      '<ul><li>',
      '<b>',
      'https://',
      'https://a',
      ' ',
      '\u00a0',
      'a',
      '--- ',
      '```',
    ];
    for (const piece of pieces) {
      const body = piece.repeat(1e6 / piece.length);
      assert.ok(richText(body).length >= 0);
    }
  });

  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.string(),
        fc.constantFrom(
          '<',
          '>',
          '*',
          '_',
          '[',
          '](',
          ')',
          '`',
          '"',
          '\n',
          '- ',
          '<b>',
          '</b>',
          '<p>',
          '<li>',
          '</ul>',
          'javascript:',
          'href=',
          '&#',
          ';',
          '\\',
        ),
      ),
    )
    .map(parts => parts.join(''));

  it('makes anything safe', () => {
    fc.assert(
      fc.property(markup, body => {
        assertSafe(richText(body));
        assert.equal(typeof plainText(body), 'string');
      }),
      {numRuns: 2000},
    );
  });

  it('keeps every word of a plain text', () => {
    const word = fc.stringMatching(/^[\p{L}\d]([\p{L}\d.,:;!?'"()%€/+=-]{0,8}[\p{L}\d])?$/u);
    fc.assert(
      fc.property(
        fc.array(word, {minLength: 1, maxLength: 30}),
        fc.constantFrom(' ', '\n', '\n\n'),
        (words, gap) => {
          // "1. x" and "1) x" are lists in Markdown; here only words are meant.
          assert.equal(
            plainText(`Text ${words.join(gap === ' ' ? ' ' : `${gap}x `)}`),
            `Text ${words.join(gap === ' ' ? ' ' : ' x ')}`,
          );
        },
      ),
    );
  });
});
