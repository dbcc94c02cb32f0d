import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deskState} from '../../src/contact/index.js';
import type {Desk, DeskException, DeskRule} from '../../src/contact/index.js';

const office: DeskRule = {
  days: ['Mo', 'Tu', 'We', 'Th', 'Fr'],
  opens: '09:00',
  closes: '18:00',
  channels: ['phone', 'email'],
};
const emergencies: DeskRule = {
  days: ['Sa', 'Su'],
  opens: '10:00',
  closes: '16:00',
  channels: ['phone'],
  onlyIf: 'urgent',
};
const deskOf = (rules: readonly DeskRule[], more: Partial<Desk> = {}): Desk => ({
  region: 'CH',
  phone: '+41 21 555 01 02',
  timeZone: 'Europe/Zurich',
  rules,
  ...more,
});
const everyDay = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const at = (iso: string): Date => new Date(iso);

describe('the state of a desk', () => {
  const desk = deskOf([office, emergencies]);

  it('is open from the first moment of its hours to before their last', () => {
    const open = {
      open: true,
      channels: ['phone', 'email'],
      hoursStated: true,
      closesAt: at('2026-11-23T17:00Z'),
    };
    assert.deepEqual(deskState(desk, at('2026-11-23T08:00Z')), open);
    assert.deepEqual(deskState(desk, at('2026-11-23T16:59:59.999Z')), open);
    const closed = {open: false, channels: [], hoursStated: true};
    assert.deepEqual(deskState(desk, at('2026-11-23T07:59:59.999Z')), {
      ...closed,
      opensAt: at('2026-11-23T08:00Z'),
    });
    assert.deepEqual(deskState(desk, at('2026-11-23T17:00Z')), {...closed, opensAt: at('2026-11-24T08:00Z')});
  });

  it('tells emergencies from the rest', () => {
    const saturday = at('2026-11-28T12:00Z');
    assert.deepEqual(deskState(desk, saturday), {
      open: true,
      channels: ['phone'],
      hoursStated: true,
      onlyIf: 'urgent',
      closesAt: at('2026-11-28T15:00Z'),
    });
    assert.deepEqual(deskState(desk, saturday, {urgent: false}).opensAt, at('2026-11-30T08:00Z'));
    assert.equal(deskState(desk, at('2026-11-28T08:00Z')).onlyIf, 'urgent');
  });

  it('looks at one channel where that is asked', () => {
    const mixed = deskOf([office, {days: everyDay, opens: '00:00', closes: '24:00', channels: ['email']}]);
    const evening = at('2026-11-23T20:00Z');
    assert.deepEqual(deskState(mixed, evening), {open: true, channels: ['email'], hoursStated: true});
    assert.deepEqual(deskState(mixed, evening, {channel: 'phone'}).opensAt, at('2026-11-24T08:00Z'));
  });

  it('joins hours that follow on each other, over midnight too', () => {
    const split = deskOf([
      {days: ['Mo'], opens: '14:00', closes: '24:00', channels: ['phone']},
      {days: ['Mo'], opens: '09:00', closes: '14:00', channels: ['email']},
      {days: ['Tu'], opens: '00:00', closes: '02:00', channels: ['phone']},
    ]);
    assert.deepEqual(deskState(split, at('2026-11-23T08:30Z')).closesAt, at('2026-11-24T01:00Z'));
    const night = deskOf([{days: ['Fr'], opens: '22:00', closes: '06:00', channels: ['phone']}]);
    assert.deepEqual(deskState(night, at('2026-11-28T03:00Z')).closesAt, at('2026-11-28T05:00Z'));
    assert.deepEqual(deskState(night, at('2026-11-28T05:00Z')).opensAt, at('2026-12-04T21:00Z'));
  });

  it('knows no end of a desk that never closes, and no opening of one that never opens', () => {
    const always = {open: true, channels: ['phone'], hoursStated: true};
    const aroundTheClock: DeskRule = {days: everyDay, opens: '00:00', closes: '24:00', channels: ['phone']};
    assert.deepEqual(deskState(deskOf([aroundTheClock]), at('2026-11-23T03:00Z')), always);
    const never = {open: false, channels: [], hoursStated: true};
    assert.deepEqual(deskState(deskOf([]), at('2026-11-23T12:00Z')), never);
    const empty: DeskRule = {days: everyDay, opens: '00:00', closes: '00:00', channels: ['phone']};
    assert.deepEqual(deskState(deskOf([empty]), at('2026-11-23T12:00Z')), never);
  });

  it('says that hours are not stated where only the day is known', () => {
    const days = deskOf([{days: ['Mo', 'Tu'], channels: ['email', 'phone']}]);
    const monday = deskState(days, at('2026-11-23T03:00Z'));
    assert.equal(monday.open, true);
    assert.equal(monday.hoursStated, false);
    const wednesday = deskState(days, at('2026-11-25T12:00Z'));
    assert.deepEqual(wednesday, {
      open: false,
      channels: [],
      hoursStated: false,
      opensAt: at('2026-11-29T23:00Z'),
    });
  });

  it('lets exceptions win over the rules, the first of two', () => {
    const exceptions: DeskException[] = [
      {from: '2026-12-24', hours: [{opens: '09:00', closes: '12:00', channels: ['phone']}]},
      {from: '2026-12-24', until: '2027-01-03', hours: []},
      {from: '2027-01-09', hours: [{opens: '20:00', closes: '02:00', channels: ['phone']}]},
    ];
    const holidays = deskOf([office], {exceptions});
    const morning = deskState(holidays, at('2026-12-24T09:00Z'));
    assert.deepEqual([morning.open, morning.closesAt], [true, at('2026-12-24T11:00Z')]);
    assert.deepEqual(deskState(holidays, at('2026-12-24T12:00Z')).opensAt, at('2027-01-04T08:00Z'));
    assert.deepEqual(deskState(holidays, at('2027-01-10T00:30Z')).closesAt, at('2027-01-10T01:00Z'));
    const always = deskOf([{days: everyDay, opens: '00:00', closes: '24:00', channels: ['phone']}], {
      exceptions: [{from: '2026-11-27', hours: []}],
    });
    assert.deepEqual(deskState(always, at('2026-11-23T12:00Z')).closesAt, at('2026-11-26T23:00Z'));
  });
});

describe('what cannot be known', () => {
  const now = at('2026-11-23T12:00Z');
  const cases: [name: string, desk: Desk, problem: string, now?: Date][] = [
    ['a zone that is none', deskOf([office], {timeZone: 'Europe/Zurick'}), 'time-zone-invalid'],
    ['no zone', {region: 'CH', phone: '+41 21 555 01 02', rules: [office]}, 'time-zone-missing'],
    ['no hours', {region: 'CH', phone: '+41 21 555 01 02', timeZone: 'Europe/Zurich'}, 'hours-missing'],
    ['a time that is none', deskOf([{...office, opens: '9 Uhr'}]), 'hours-invalid'],
    ['a time after the end of the day', deskOf([{...office, closes: '24:30'}]), 'hours-invalid'],
    ['a clock that shows nothing', deskOf([office]), 'clock-invalid', new Date(Number.NaN)],
  ];
  for (const [name, desk, problem, moment = now] of cases)
    it(`is neither open nor closed: ${name}`, () =>
      assert.deepEqual(deskState(desk, moment), {
        open: undefined,
        channels: ['phone'],
        hoursStated: false,
        problem,
      }));
});
