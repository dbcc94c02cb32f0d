import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  assessUrgency,
  chooseDesk,
  holidayHint,
  isPublicHoliday,
  momentIn,
  nearestDesk,
  rankDesks,
  telHref,
  urgencyRules,
} from '../../src/contact/index.js';
import type {Desk, DeskRule} from '../../src/contact/index.js';
import {createVenue} from '../../src/venue/index.js';

const [monday, saturday] = [new Date('2026-11-23T12:00Z'), new Date('2026-11-28T12:00Z')];
const no = Object.fromEntries(urgencyRules.map(rule => [rule, false]));
const preset = createVenue({preset: 'smeetz'}).config.contact?.desks ?? [];

describe('how urgent something is', () => {
  const [desk] = preset;

  it('is urgent with the first yes, not urgent with the last no, open before that', () => {
    assert.equal(assessUrgency({'check-in-blocked': true}, {now: monday}).urgent, true);
    assert.equal(assessUrgency({...no, 'check-in-blocked': undefined}, {now: monday}).urgent, undefined);
    assert.equal(assessUrgency({}, {now: monday}).urgent, undefined);
    assert.equal(assessUrgency(no, {now: monday}).urgent, false);
    const words = {'check-in-blocked': 'yes'} as unknown as Record<'check-in-blocked', boolean>;
    assert.equal(assessUrgency(words, {now: monday}).urgent, undefined);
  });

  it('names every reason, and the account manager for what is urgent', () => {
    const both = assessUrgency(
      {'app-severely-degraded': true, 'check-in-blocked': true, 'sales-blocked-or-mispriced': false},
      {now: monday},
    );
    assert.deepEqual(both.reasons, ['check-in-blocked', 'app-severely-degraded']);
    assert.equal(both.escalation, 'account-manager');
    assert.equal('escalation' in assessUrgency(no, {now: monday}), false);
  });

  it('asks only what counts at this venue', () => {
    const rules = ['check-in-blocked'] as const;
    assert.equal(assessUrgency({'check-in-blocked': false}, {now: monday, rules}).urgent, false);
    assert.equal(assessUrgency({'app-severely-degraded': true}, {now: monday, rules}).urgent, undefined);
  });

  it('chooses the way: phone for emergencies, at the weekend nothing else', () => {
    const ways = (answers: Partial<Record<string, boolean>>, now: Date): readonly string[] =>
      assessUrgency(answers, {desk, now}).channels;
    const urgent = {'sales-blocked-or-mispriced': true};
    assert.deepEqual(ways(urgent, monday), ['phone', 'email']);
    assert.deepEqual(ways(no, monday), ['email', 'phone']);
    assert.deepEqual(ways(urgent, saturday), ['phone']);
    assert.deepEqual(ways(no, saturday), ['email']);
    assert.deepEqual(ways({}, saturday), ['phone']);
    assert.deepEqual(assessUrgency(no, {desk, now: saturday}).answeredFrom, new Date('2026-11-29T23:00Z'));
    // Without a desk the same days hold, as the device has them.
    assert.deepEqual(assessUrgency(urgent, {now: saturday}).channels, ['phone']);
    assert.deepEqual(assessUrgency(no, {now: monday}).channels, ['email', 'phone']);
  });

  it('offers the phone for an emergency even when nobody is known to answer', () => {
    const closed: Desk = {region: 'CH', timeZone: 'Europe/Zurich', rules: []};
    const urgent = {'check-in-blocked': true};
    assert.deepEqual(assessUrgency(urgent, {desk: closed, now: monday}).channels, ['phone', 'email']);
    const broken: Desk = {...closed, timeZone: 'Moon/Crater'};
    assert.equal(assessUrgency(urgent, {desk: broken, now: monday}).channels[0], 'phone');
    assert.equal(assessUrgency(urgent, {now: new Date(Number.NaN)}).channels[0], 'phone');
  });
});

describe('the desk to call', () => {
  const week = ['Mo', 'Tu', 'We', 'Th', 'Fr'] as const;
  const until = (closes: string): readonly DeskRule[] => [
    {days: week, opens: '09:00', closes, channels: ['phone']},
  ];
  const swiss: Desk = {
    region: 'CH',
    phone: '+41 21 555 01 02',
    languages: ['fr', 'de'],
    timeZone: 'Europe/Zurich',
    rules: until('17:00'),
  };
  const french: Desk = {
    ...swiss,
    region: 'FR',
    languages: ['fr'],
    timeZone: 'Europe/Paris',
    rules: until('20:00'),
  };
  const british: Desk = {
    ...swiss,
    region: 'GB',
    languages: ['en'],
    timeZone: 'Europe/London',
    rules: until('20:00'),
  };
  const written: Desk = {region: 'CH', email: 'help@example.com'};
  const desks = [written, british, french, swiss];
  const evening = new Date('2026-11-23T18:00Z');
  const region = (...args: Parameters<typeof chooseDesk>): string | undefined => chooseDesk(...args)?.region;

  it('is that of the region, by attribute or by locale', () => {
    assert.equal(region(desks, {locale: 'fr-CH', now: monday}), 'CH');
    assert.equal(region(desks, {locale: 'de', region: 'CH-VD', now: monday}), 'CH');
    assert.equal(region(desks, {locale: 'fr-CH', region: 'FR', now: monday}), 'FR');
  });

  it('is another open one that speaks the language, when the own is closed', () => {
    assert.equal(region(desks, {locale: 'fr-CH', now: evening}), 'FR');
    assert.equal(region(desks, {locale: 'de-CH', now: evening}), 'CH');
    assert.equal(region(desks, {locale: 'de', now: evening}), 'CH');
    const unknown = {...swiss, rules: undefined as unknown as DeskRule[]};
    assert.equal(region([unknown, french], {locale: 'fr-CH', now: evening}), 'FR');
  });

  it('is found by time zone where no region is named, and is the first one else', () => {
    const silent = desks.map(desk => ({...desk, languages: []}));
    assert.equal(region(silent, {locale: 'it', timeZone: 'Europe/Zurich', now: monday}), 'CH');
    assert.equal(region(silent, {locale: 'fr-FR', timeZone: 'Europe/Zurich', now: monday}), 'FR');
    assert.equal(region(silent, {locale: 'it', timeZone: 'Asia/Tokyo', now: monday}), 'GB');
    assert.equal(region([written], {locale: 'fr-CH', now: monday}), undefined);
    assert.equal(rankDesks(desks, {locale: 'nl', now: monday}).length, 3);
  });

  it('is by the preset the same as the nearest one', () => {
    for (const locale of ['fr-BE', 'de-CH', 'fr-FR', 'en-GB', 'it', 'en-US'])
      for (const now of [monday, saturday])
        assert.equal(chooseDesk(preset, {locale, now}), nearestDesk(preset, locale), locale);
  });

  it('has a number that can be dialled', () => {
    assert.equal(telHref('+41 21 555 01 02'), 'tel:+41215550102');
    assert.equal(telHref('+44 (0)20 7946 0123'), 'tel:+442079460123');
  });
});

describe('public holidays', () => {
  /** Western Easter of a year, by the anonymous Gregorian computus, as days of that year's MMDD after an offset. */
  const easter = (year: number, offset: number): string => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    const date = ((h + l - 7 * m + 114) % 31) + 1;
    return new Date(Date.UTC(year, month - 1, date + offset)).toISOString().slice(0, 10);
  };
  const years = Array.from({length: 11}, (_, index) => 2026 + index);

  it('move with Easter in every year of the table', () => {
    for (const year of years) {
      for (const region of ['BE', 'FR', 'CH-GE', 'CH-VD', 'GB-ENG'])
        assert.equal(isPublicHoliday(region, easter(year, 1)), true, `Easter Monday ${region} ${year}`);
      assert.equal(isPublicHoliday('GB-SCT', easter(year, 1)), false);
      for (const region of ['FR-57', 'CH-ZH', 'GB'])
        assert.equal(isPublicHoliday(region, easter(year, -2)), true);
      for (const region of ['BE', 'FR', 'CH']) assert.equal(isPublicHoliday(region, easter(year, 39)), true);
    }
  });

  it('keep to their part of a country', () => {
    const cases: [region: string, date: string, is: boolean | undefined][] = [
      ['CH', '2026-08-01', true],
      ['CH-GE', '2026-08-01', true],
      ['CH-GE', '2026-09-10', true],
      ['CH-GE', '2026-12-31', true],
      ['CH', '2026-12-31', false],
      ['CH-VD', '2026-01-02', true],
      ['CH-VD', '2026-09-21', true],
      ['CH-GE', '2026-09-21', false],
      ['FR-67', '2026-12-26', true],
      ['FR', '2026-12-26', false],
      ['BE', '2026-07-21', true],
      ['GB', '2026-12-28', true],
      ['GB-NIR', '2026-03-17', true],
      ['GB-NIR', '2026-07-13', true],
      ['GB-ENG', '2026-07-13', false],
      ['CH-TI', '2026-08-01', true],
      ['CH-TI', '2026-03-19', undefined],
      ['DE', '2026-10-03', undefined],
      ['CH', '2025-08-01', undefined],
      ['CH', '2037-08-01', undefined],
      ['__proto__', '2026-01-01', undefined],
    ];
    for (const [region, date, is] of cases)
      assert.equal(isPublicHoliday(region, date), is, `${region} ${date}`);
  });

  it('are a hint by the calendar of the desk, unless an exception says what is so', () => {
    const desk: Desk = {region: 'CH', timeZone: 'Europe/Zurich'};
    assert.equal(holidayHint(desk, new Date('2026-07-31T21:59Z')), undefined);
    assert.equal(holidayHint(desk, new Date('2026-07-31T22:00Z')), 'CH');
    assert.equal(holidayHint({...desk, holidays: 'CH-VD'}, new Date('2026-09-21T10:00Z')), 'CH-VD');
    const open = {...desk, exceptions: [{from: '2026-08-01', hours: []}]};
    assert.equal(holidayHint(open, new Date('2026-08-01T10:00Z')), undefined);
    assert.equal(holidayHint({region: 'CH'}, new Date('2026-08-01T10:00Z')), undefined);
    assert.equal(holidayHint(desk, new Date(Number.NaN)), undefined);
  });
});

describe('a moment to come', () => {
  const now = monday.getTime();
  const said = (iso: string, locale = 'de'): string =>
    Object.values(momentIn('Europe/Zurich', new Date(iso), {locale, now})).join('|');

  it('is today, tomorrow, a weekday, a date: all in the zone that is asked', () => {
    assert.equal(said('2026-11-23T17:00Z'), '|false|18:00');
    assert.equal(said('2026-11-23T23:30Z'), 'morgen|false|00:30');
    assert.equal(said('2026-11-28T08:00Z', 'fr'), 'samedi|true|09:00');
    assert.equal(said('2026-12-24T08:00Z'), 'Donnerstag, 24. Dezember|true|09:00');
  });
});
