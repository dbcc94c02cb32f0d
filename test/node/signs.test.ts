import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {
  layoutPoster,
  papers,
  posterPdf,
  sheetsToReprint,
  signKinds,
  signStrings,
  writeSign,
} from '../../src/booking/index.js';
import type {Paper, Sign, SignFields, SignKind, SignStrings} from '../../src/booking/index.js';
import {languages} from '../../src/i18n/index.js';
import type {Language} from '../../src/i18n/index.js';

const words = new Map<Language, SignStrings>();
for (const language of languages) words.set(language, (await signStrings[language]()).strings);

const sign = (kind: SignKind, fields: SignFields = {}, language: Language = 'en'): Sign =>
  writeSign(kind, fields, {words: words.get(language)!, locale: language});

const full = {until: '15:30', place: 'Desk 2, main hall', address: 'museum.example/f/7q3k'};
const lengthOf = (text: string): number => Array.from(text).length;

describe('a sign', () => {
  it('says what is wrong, what to do, where, until when, and thanks', () => {
    assert.deepEqual(sign('pos-closed', full, 'de'), {
      title: 'Diese Kasse ist gerade geschlossen',
      lines: [
        'Bitte scannen Sie den Code und buchen Sie auf Ihrem Handy.',
        'Tickets gibt es auch hier: Desk 2, main hall.',
        'Voraussichtlich ab 15:30 Uhr verkaufen wir hier wieder Tickets.',
        'Danke für Ihre Geduld.',
      ],
      post: [
        'Unsere Kasse kann gerade keine Tickets verkaufen.',
        'Bitte buchen Sie online: museum.example/f/7q3k',
        'Tickets gibt es auch hier: Desk 2, main hall.',
        'Voraussichtlich ab 15:30 Uhr verkaufen wir hier wieder Tickets.',
        'Danke für Ihre Geduld.',
      ].join('\n'),
    });
  });

  for (const language of languages)
    for (const kind of signKinds)
      it(`${kind} in ${language} fits a post with everything in it, and stands without any field`, () => {
        const {title, lines, post} = sign(kind, full, language);
        assert.ok(title && lines.length === 4, lines.join(' | '));
        assert.ok(post.includes('15:30') || post.includes('3:30'), post);
        assert.ok(post.includes(full.place) && lengthOf(post) <= 280, `${lengthOf(post)}: ${post}`);
        const plain = sign(kind, {}, language);
        assert.equal(plain.lines.length, 2);
        for (const text of [...lines, ...plain.lines, plain.post]) {
          assert.doesNotMatch(text, /undefined|Invalid|\.\.|\s$|^\s/);
          assert.match(text, /[.!]$/);
        }
      });

  it('sends nobody to an online shop that it says is closed, nor where only e-mails are late', () => {
    for (const kind of ['online-closed', 'emails-late', 'check-in-slow'] as const)
      for (const language of languages) {
        const {lines, post} = sign(kind, full, language);
        assert.ok(![...lines, post].some(text => text.includes('museum.example')), post);
      }
  });

  it('leaves out what is no time, and tidies what somebody typed', () => {
    for (const until of ['', '25:00', 'soon', '15:30Z', '2026-01-01'])
      assert.equal(sign('emails-late', {until}).lines.length, 2, until);
    assert.equal(sign('check-in-slow', {place: '  \n '}).lines.length, 2);
    assert.equal(
      sign('check-in-slow', {place: ' East\ngate! '}).lines[1],
      'There is another entrance here: East gate!',
    );
  });

  const fields = fc.record({
    until: fc.option(fc.string(), {nil: undefined}),
    place: fc.option(fc.string({unit: 'grapheme', maxLength: 400}), {nil: undefined}),
    address: fc.option(fc.string({maxLength: 400}), {nil: undefined}),
  });
  it('is never longer than a post may be, always says what is wrong, and never throws', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...signKinds),
        fc.constantFrom(...languages),
        fields,
        (kind, language, some) => {
          const {post} = sign(kind, some, language);
          assert.ok(lengthOf(post) <= 280);
          assert.ok(post.startsWith(words.get(language)![kind].news));
        },
      ),
    ));
});

describe('a sign on paper', () => {
  const blocksOf = (kind: SignKind, some: SignFields) =>
    languages.map(lang => {
      const {title, lines} = sign(kind, some, lang);
      return {lang, title, text: lines.join('\n')};
    });

  for (const paper of Object.keys(papers) as Paper[])
    for (const kind of signKinds)
      it(`${kind} on ${paper} keeps its margins and says it in every language, in 14 pt or more`, () => {
        const address = kind === 'pos-closed' ? full.address : undefined;
        const sheet = layoutPoster({
          ...{paper, heading: 'Museum am Fluss', blocks: blocksOf(kind, {...full, address})},
          ...{address, note: 'Poster P-7Q3K9X · valid until 31 December 2026'},
        });
        const [width, height] = [sheet.width, sheet.fold ?? sheet.height];
        for (const {code, lines} of sheet.panels) {
          assert.equal(!!code, kind === 'pos-closed');
          let below = 0;
          for (const {x, y, width: length, size, isCentred, text} of lines) {
            const left = isCentred ? x - length / 2 : x;
            assert.ok(left >= 11.99 && left + length <= width - 11.99, text);
            assert.ok(y - size * 0.75 >= 11 && y + size * 0.2 <= height - 11, `${y} ${text}`);
            assert.ok(size >= 4.93 || text.includes('P-7Q3K9X') || text.includes('2026'), `${size} ${text}`);
            below = Math.max(below, y);
          }
          const said = lines.map(({text}) => text).join(' ');
          for (const {title} of blocksOf(kind, full)) assert.ok(said.includes(title), title);
          // What is set last fills the sheet: nobody hangs up a page whose lower half is empty.
          assert.ok(below > height * 0.8);
        }
        const pdf = new TextDecoder('latin1').decode(posterPdf(sheet, {title: 'Sign', lang: 'en'}));
        assert.equal(pdf.includes('/C Do Q'), false, 'no code was given');
      });

  it('still says what is wrong where its words are longer than the sheet', () => {
    const blocks = languages.map(lang => ({
      lang,
      title: 'Closed',
      text: `${'Very long words. '.repeat(60)}\nMore`,
    }));
    const [panel] = layoutPoster({paper: 'a5', blocks, note: 'P-1'}).panels;
    assert.ok(panel?.lines.some(({text}) => text === 'Closed'));
  });

  it('without a code is taken down on its day only', () => {
    const ways = {offered: [], closed: []};
    const [good, old] = [
      {id: 'P-1', validUntil: '2026-11-26T23:59:59Z'},
      {id: 'P-2', validUntil: '2026-11-25T23:59:59Z'},
    ];
    assert.deepEqual(sheetsToReprint([good, old, {id: 'P-3'}], ways, Date.parse('2026-11-26T12:00:00Z')), [
      {sheet: old, reason: 'expired'},
    ]);
  });
});
