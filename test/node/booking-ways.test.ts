import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {announced, bookingWays, confirmSheets, sheetsToReprint, wayKinds} from '../../src/booking/index.js';
import type {BookingWay, PrintedSheet, Reachability, WayEvidence} from '../../src/booking/index.js';
import {capabilities} from '../../src/status/index.js';
import type {Capability, Severity} from '../../src/status/index.js';

const now = Date.parse('2026-03-01T10:00:00Z');
const online: BookingWay = {kind: 'online', href: 'https://tickets.museum.example/'};
const partner: BookingWay = {kind: 'partner', href: 'https://partner.example/museum'};
const kiosk: BookingWay = {kind: 'kiosk', label: 'Main hall'};
const desk: BookingWay = {kind: 'desk'};
const phone: BookingWay = {kind: 'phone', phone: '+41 21 000 00 00'};
const later: BookingWay = {kind: 'later', at: '2026-03-01T12:00:00Z'};

const given = (
  severities: Partial<Record<Capability, Severity>> = {},
  reach: Record<string, Reachability> = {},
): WayEvidence => ({
  severities: new Map(Object.entries(severities) as [Capability, Severity][]),
  reach: new Map(Object.entries(reach)),
  now,
});
const offer = (ways: BookingWay[], evidence: WayEvidence): string[] =>
  bookingWays(ways, evidence).offered.map(({way, state}) => `${way.kind} ${state}`);

describe('where guests can still book', () => {
  it('nothing known is a state of its own', () => {
    assert.deepEqual(offer([online, partner, kiosk, desk, phone, later], given()), [
      ...['online unknown', 'partner unknown', 'kiosk unknown', 'desk unknown', 'phone open', 'later open'],
    ]);
  });

  it('online booking down leads to the next way', () => {
    for (const severity of ['major', 'critical', 'maintenance'] as const) {
      const ways = bookingWays([online, kiosk, desk], given({'online-booking': severity, kiosk: 'none'}));
      assert.deepEqual(
        ways.offered.map(({way}) => way.kind),
        ['kiosk', 'desk'],
        severity,
      );
      assert.deepEqual(ways.closed, [{way: online, state: 'closed', reason: 'reported'}]);
    }
  });

  it('slow is offered and said', () => {
    assert.deepEqual(offer([online, desk], given({'online-booking': 'minor', pos: 'none'})), [
      'online troubled',
      'desk open',
    ]);
  });

  it('without payments neither shop nor kiosk sells; a desk takes cash, a partner has its own', () => {
    const evidence = given({payments: 'critical', 'online-booking': 'none', kiosk: 'none', pos: 'none'});
    assert.deepEqual(offer([online, partner, kiosk, desk], evidence), ['partner unknown', 'desk open']);
  });

  it('a venue may say itself what a way needs', () => {
    assert.deepEqual(offer([{...partner, needs: ['integrations']}], given({integrations: 'critical'})), []);
    assert.deepEqual(offer([{...online, needs: []}], given({'online-booking': 'critical'})), [
      'online unknown',
    ]);
  });

  it('an address that does not answer is not offered, even if its status says that all is well', () => {
    const ways = bookingWays(
      [online, partner],
      given({'online-booking': 'none'}, {[online.href!]: 'unreachable'}),
    );
    assert.deepEqual(
      ways.offered.map(({way}) => way),
      [partner],
    );
    assert.equal(ways.closed[0]?.reason, 'unreachable');
  });

  it('a server that answers does not make a reported outage undone', () => {
    assert.deepEqual(
      offer([online], given({'online-booking': 'critical'}, {[online.href!]: 'reachable'})),
      [],
    );
  });

  it('the page of a kiosk is not the kiosk', () => {
    const way = {...kiosk, href: 'https://museum.example/map'};
    assert.deepEqual(offer([way], given({kiosk: 'none'}, {[way.href]: 'unreachable'})), ['kiosk open']);
  });

  it('"come back later" is last, and over when its time has passed', () => {
    assert.deepEqual(offer([later, phone, online], given({'online-booking': 'critical'})), [
      'phone open',
      'later open',
    ]);
    const ways = bookingWays([{...later, at: '2026-03-01T10:00:00Z'}], given());
    assert.deepEqual([ways.offered.length, ways.closed[0]?.reason], [0, 'over']);
    assert.deepEqual(offer([{kind: 'later'}], given()), ['later open']);
  });

  it('what lacks its address, number or date is unusable, not a dead link', () => {
    const wrong = [
      {kind: 'online'},
      {kind: 'online', href: 'javascript:alert(1)'},
      {kind: 'partner', href: '/shop'},
      {kind: 'phone', phone: 'call us'},
      {kind: 'later', at: 'soon'},
      {kind: 'pigeon'},
    ] as BookingWay[];
    const ways = bookingWays(wrong, given());
    assert.deepEqual(ways.offered, []);
    assert.deepEqual(new Set(ways.closed.map(({reason}) => reason)), new Set(['unusable']));
  });

  it('whatever is known, every way is judged once, none that needs what is broken is offered, the order is kept', () => {
    const severity = fc.constantFrom<Severity>(
      'none',
      'maintenance',
      'unknown',
      'minor',
      'major',
      'critical',
    );
    const reachability = fc.constantFrom<Reachability>('reachable', 'unreachable', 'unknown');
    const all = [online, partner, kiosk, desk, phone, later];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all),
        fc.dictionary(fc.constantFrom(...capabilities), severity),
        fc.dictionary(fc.constantFrom(online.href!, partner.href!), reachability),
        (ways, severities, reach) => {
          const {offered, closed} = bookingWays(ways, given(severities, reach));
          assert.equal(offered.length + closed.length, ways.length);
          const isDead = ({way}: {way: BookingWay}): boolean =>
            (['online', 'partner'].includes(way.kind) && reach[way.href!] === 'unreachable') ||
            (way.kind === 'online' &&
              ['major', 'critical', 'maintenance'].includes(severities['online-booking']!));
          assert.ok(!offered.some(isDead));
          const order = offered.filter(({way}) => way.kind !== 'later').map(({way}) => ways.indexOf(way));
          assert.deepEqual(
            order,
            order.toSorted((a, b) => a - b),
          );
        },
      ),
    );
    assert.equal(wayKinds.length, all.length);
  });
});

describe('which sheets to reprint', () => {
  const ways = bookingWays([online, partner], given({'online-booking': 'critical'}));
  const reasons = (...sheets: {href: string; validUntil?: string}[]): (string | undefined)[] => {
    const listed = sheets.map((sheet, at) => ({id: `S${at}`, ...sheet}));
    const found = sheetsToReprint(listed, ways, now);
    return listed.map(({id}) => found.find(({sheet}) => sheet.id === id)?.reason);
  };

  it('those that lead to a closed way or to one that is gone', () => {
    assert.deepEqual(
      reasons({href: online.href!}, {href: partner.href!}, {href: 'https://old.example/'}, {href: 'nothing'}),
      ['way-closed', undefined, 'way-gone', 'way-gone'],
    );
  });

  it('not those with a short path, which leads on to what is open', () =>
    assert.deepEqual(reasons({href: 'HTTPS://MUSEUM.EXAMPLE/F/7Q3K'}, {href: 'https://museum.example/f/'}), [
      undefined,
      'way-gone',
    ]));

  it('not those that lead to an event of a way that is open', () => {
    const events = bookingWays([{...partner, links: {night: 'https://partner.example/night'}}], given());
    const sheets = ['night', 'day'].map(id => ({id, href: `https://partner.example/${id}`}));
    assert.deepEqual(
      sheetsToReprint(sheets, events, now).map(({sheet, reason}) => [sheet.id, reason]),
      [['day', 'way-gone']],
    );
  });

  it('those of a card with an address of its own only while the online shop is down', () => {
    const sheets = [{id: 'S', href: 'https://museum.example/night?id=7', ofCard: true}];
    const listed = (...evidence: Parameters<typeof given>) =>
      sheetsToReprint(sheets, bookingWays([online, partner], given(...evidence)), now).map(
        ({reason}) => reason,
      );
    assert.deepEqual(listed({'online-booking': 'none'}), []);
    assert.deepEqual(listed({'online-booking': 'critical'}), ['way-closed']);
    assert.deepEqual(listed({}, {[online.href!]: 'unreachable'}), [], 'another address is down');
  });

  it('notices of what works again, once the status has said that it did not', () => {
    const signs = Object.values(announced).map(capability => ({id: capability, announces: capability}));
    const listed = (sheets: readonly PrintedSheet[], severities: WayEvidence['severities']) =>
      sheetsToReprint(sheets, ways, now, severities).map(({sheet, reason}) => [sheet.id, reason]);
    const well = given({
      email: 'none',
      pos: 'none',
      'online-booking': 'none',
      'check-in': 'none',
    }).severities!;
    // Staff often know before the status page does.
    assert.deepEqual(listed(signs, well), []);
    assert.deepEqual(confirmSheets(signs, well), signs);
    for (const severity of ['minor', 'major', 'critical', 'maintenance'] as const) {
      const troubled = given({pos: severity}).severities!;
      const confirmed = confirmSheets(signs, troubled);
      assert.deepEqual(
        confirmed.filter(sheet => sheet.confirmed).map(({id}) => id),
        ['pos'],
      );
      assert.deepEqual(listed(confirmed, troubled), []);
      assert.deepEqual(listed(confirmed, given({pos: 'unknown'}).severities), []);
      assert.deepEqual(listed(confirmed, new Map()), []);
      assert.deepEqual(listed(confirmed, well), [['pos', 'situation-over']]);
      assert.deepEqual(confirmSheets(confirmed, well), confirmed);
    }
  });

  it('those whose time has passed or cannot be read', () =>
    assert.deepEqual(
      reasons(
        {href: partner.href!, validUntil: '2026-03-01T10:00:00Z'},
        {href: partner.href!, validUntil: '2026-03-01T10:00:01Z'},
        {href: partner.href!, validUntil: 'Easter'},
      ),
      ['expired', undefined, 'expired'],
    ));
});
