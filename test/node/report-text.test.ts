import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {languages} from '../../src/i18n/index.js';
import {
  checkDraft,
  emptyDraft,
  lastResorts,
  loadReportWords,
  recogniseText,
  reportContext,
  reportReference,
  writeLetter,
} from '../../src/report/index.js';
import type {Report} from '../../src/report/index.js';
import {heldFile, report} from '../helpers/report.js';

const codes = (...args: Parameters<typeof checkDraft>): string[] => checkDraft(...args).map(({code}) => code);
const anyText = fc.string({unit: 'binary', maxLength: 4000});
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    description: anyText,
    errors: anyText,
    accountId: fc.string({unit: 'binary', maxLength: 200}),
    bookings: fc.array(fc.string(), {maxLength: 60}),
    links: fc.array(fc.webUrl(), {maxLength: 60}),
  })
  .map(fields => ({...report, ...fields}));

describe('what a draft is told', () => {
  it('helps with what is missing, in the order of the form', () => {
    assert.deepEqual(codes(emptyDraft), [
      ...['description-missing', 'channels-missing', 'account-missing', 'time-missing', 'contact-missing'],
    ]);
    assert.deepEqual(codes(report, {now: Date.parse('2026-11-23T10:00:00Z')}), []);
  });

  it('holds nothing urgent back', () => {
    const wrong = {...emptyDraft, links: ['shop'], contact: {...emptyDraft.contact, email: 'zoe@'}};
    assert.deepEqual(codes(emptyDraft, {urgent: true}), ['contact-missing']);
    const hints = checkDraft(wrong, {urgent: true});
    assert.deepEqual(
      hints.map(({field, code, isNeeded}) => [field, code, isNeeded]),
      [
        ['links', 'link-invalid', false],
        ['contact.email', 'email-invalid', false],
      ],
    );
    assert.equal(checkDraft(wrong).filter(({isNeeded}) => isNeeded).length, 3);
  });

  it('knows the future of every zone, across a change of clocks too', () => {
    const now = Date.parse('2026-10-25T00:30:00Z');
    const at = (time: string, timeZone: string) => codes({...report, happened: {at: time, timeZone}}, {now});
    assert.deepEqual(at('2026-10-25T02:30', 'Europe/Zurich'), []);
    assert.deepEqual(at('2026-10-25T02:30', 'Europe/London'), ['time-in-future']);
    assert.deepEqual(at('2026-10-25T02:36', 'Europe/Zurich'), ['time-in-future']);
    assert.deepEqual(at('', 'Mars/Base'), ['zone-invalid']);
    assert.deepEqual(at('yesterday', 'Europe/Zurich'), ['time-invalid']);
    assert.deepEqual(at('2026-13-41T99:99', 'Europe/Zurich'), ['time-invalid']);
  });
});

describe('a pasted text', () => {
  const found = (text: string) => recogniseText(text);

  it('gives references in every language', () => {
    for (const [text, reference] of [
      ['Buchungsnummer: 4711-22', '4711-22'],
      ['Réservation n° AB12345', 'AB12345'],
      ['la prenotazione 998877 non funziona', '998877'],
      ['Boeking nr. 123456', '123456'],
      ['order #SMZ-2026-77 is wrong', 'SMZ-2026-77'],
      ['The guest has SMZ4711X here', 'SMZ4711X'],
    ] as const)
      assert.deepEqual(found(text).bookings, [reference], text);
  });

  it('takes no price, moment, telephone number, code or word for a reference', () => {
    for (const text of [
      'CHF120 and EUR50000',
      '2026-11-23T07:10',
      '+41 22 555 01 02',
      'zoe@museum.example',
      'order something nice',
      'HTTP-500 and ERR-40404',
      'ABCDEF and 123456',
    ])
      assert.deepEqual(found(text).bookings, [], text);
  });

  it('gives links without the sentence around them, and no password', () => {
    assert.deepEqual(
      found('See (https://a.example/x_(1)), https://me:pw@b.example/?q=SMZ4711X. javascript:alert(1)').links,
      ['https://a.example/x_(1)', 'https://b.example/?q=SMZ4711X'],
    );
    assert.deepEqual(found('https://b.example/SMZ4711X').bookings, []);
  });

  it('gives the lines that a program wrote, as they are', () => {
    const trace = 'TypeError: x is undefined\n    at load (app.js:3:9)';
    assert.equal(found(`It broke at SMZ4711X:\n${trace}\nThen it was white.`).errors, trace);
    assert.equal(found('Es gibt einen Fehler beim Einlass.').errors, undefined);
    assert.equal(found('HTTP 503').errors, 'HTTP 503');
  });

  it('looks for what a venue calls a reference, and survives a pattern that is none', () => {
    assert.deepEqual(recogniseText('zoo_12 SMZ4711X zoo_13', {references: ['\\bzoo_(\\d+)', '(']}).bookings, [
      '12',
      '13',
    ]);
  });

  it('finds what is there in any surroundings, and ends in time', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const {links, bookings} = found(`${before}\n https://a.example/y \nBooking: Q-4711\n${after}`);
        assert.ok(links.length >= 50 || links.includes('https://a.example/y'));
        assert.ok(bookings.length >= 50 || bookings.includes('Q-4711'));
      }),
    );
    assert.deepEqual(found('A'.repeat(1e6)).bookings, []);
    assert.deepEqual(found('at '.repeat(3e5)).bookings, []);
  });
});

describe('the context of a report', () => {
  it('has neither query nor fragment, and the browser by its name', () => {
    const brands = [
      {brand: 'Not/A)Brand', version: '99'},
      {brand: 'Chromium', version: '156'},
      {brand: 'Google Chrome', version: '156'},
    ];
    const location = new URL('https://museum.example/desk?token=1#me');
    const navigator = {userAgent: 'x', userAgentData: {brands, platform: 'Windows'}};
    const viewport = {width: 320, height: 640};
    const context = reportContext({location, navigator, viewport, language: 'fr', incidents: ['A']});
    assert.deepEqual(
      [context.page, context.browser, context.viewport, context.language, context.incidents],
      ['https://museum.example/desk', 'Google Chrome 156, Windows', '320x640', 'fr', ['A']],
    );
    assert.equal(reportContext({location: {origin: 'null', pathname: '/home/zoe'}}).page, '');
    assert.equal(reportContext({navigator: {userAgent: 'Gecko'}}).browser, 'Gecko');
  });
});

describe('the reference of a report', () => {
  it('is short, readable and always the same', () => {
    assert.equal(reportReference(report.id), reportReference(report.id));
    fc.assert(fc.property(fc.uuid(), id => assert.match(reportReference(id), /^R-[2-9A-HJKMNP-TV-Z]{5}$/)));
  });
});

describe('the last resorts', () => {
  it('say everything in every language', async () => {
    for (const language of languages) {
      const words = await loadReportWords(language);
      const {subject, text} = writeLetter(report, words, {files: [heldFile('shot.png', 'x')]});
      assert.ok(subject.startsWith(words.urgent));
      for (const part of ['SMZ-4711', 'A-77', 'Europe/Zurich', '2026-11-23 10:02', 'Museum shop', 'shot.png'])
        assert.ok(text.includes(part), `${language}: ${part}`);
      assert.ok(
        text.includes(words.capability['check-in']) && text.includes(words.situation['check-in-blocked']),
      );
      assert.ok(!text.includes('undefined</'), 'nothing is made up');
    }
  });

  it('keep to their lengths with any report, and say what was cut', async () => {
    const words = await loadReportWords('de');
    fc.assert(
      fc.property(anyReport, any => {
        const ways = lastResorts({report: any, files: [], to: 'help@platform.example'}, words);
        assert.ok(ways.mailto.length <= 1800, String(ways.mailto.length));
        const url = new URL(ways.mailto);
        assert.equal(url.pathname, 'help@platform.example');
        const params = new Map(
          url.search
            .slice(1)
            .split('&')
            .map(pair => pair.split('=').map(decodeURIComponent) as [string, string]),
        );
        assert.ok(params.get('subject')?.includes(reportReference(any.id)));
        const body = params.get('body') ?? '';
        assert.ok(!/(^|[^\r])\n/.test(body));
        const account = any.accountId.trim().replace(/\p{Surrogate}/gu, '\ufffd');
        const isWhole = body.includes(account.replace(/\r\n?|\n/g, '\r\n'));
        assert.ok(isWhole || body.includes(words.shortened));
        assert.ok(new TextEncoder().encode(ways.qrText).length <= 700);
      }),
      {numRuns: 60},
    );
  });

  it('keep the facts of a long report in the short text', async () => {
    const words = await loadReportWords('en');
    const long = {...report, description: 'ä'.repeat(9000)};
    const {qrText, mailto, text} = lastResorts({report: long, files: [], to: 'a@b.example'}, words);
    for (const part of ['SMZ-4711', 'A-77', '+41 22 555 01 02']) {
      assert.ok(qrText.includes(part), part);
      assert.ok(decodeURIComponent(mailto).includes(part), part);
    }
    assert.ok(text.includes(long.description), 'what is copied is whole');
  });

  it('make a mail that a parser reads back, and no header of somebody else', async () => {
    const words = await loadReportWords('fr');
    const nasty = {...report, description: 'Écran blanc ☃ — depuis l’été\r\nBcc: everybody@example.org'};
    const files = [heldFile('écran "1"\r\nX: y.png', 'PNG'), heldFile('v.webm', 100, 'bad\r\ntype')];
    const {eml} = lastResorts({report: nasty, files, to: 'help@platform.example\r\nBcc: x@y.example'}, words);
    const mail = await eml().text();
    assert.ok(mail.split('\r\n').every(line => line.length <= 998 && !line.includes('\n')));
    const [head = '', ...rest] = mail.split('\r\n\r\n');
    const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
    assert.deepEqual(names, ['To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
    const words64 = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map(([whole, text = '']) => {
      assert.ok(whole.length <= 75);
      return Buffer.from(text, 'base64').toString();
    });
    assert.equal(words64.join(''), writeLetter(nasty, words, {files}).subject);
    const [, body = '', picture = ''] = rest;
    const decoded = Buffer.from(body.split('\r\n--')[0] ?? '', 'base64').toString();
    assert.equal(
      decoded.replaceAll('\r\n', '\n'),
      writeLetter(nasty, words, {files}).text.replaceAll('\r\n', '\n'),
    );
    assert.equal(Buffer.from(picture.split('\r\n--')[0] ?? '', 'base64').toString(), 'PNG');
    assert.ok(!/^(Bcc|X):/m.test(mail));
  });

  it('share files where the device takes them, and the text alone where not', async () => {
    const words = await loadReportWords('en');
    const files = [heldFile('shot.png', 'PNG')];
    const {shareData} = lastResorts({report, files, to: ''}, words);
    assert.equal(shareData({canShare: () => true}).files?.[0]?.name, 'shot.png');
    const alone = shareData({canShare: () => false});
    assert.equal(alone.files, undefined);
    assert.ok(alone.text?.includes(words.filesFollow));
  });
});
