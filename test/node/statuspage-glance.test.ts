import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readStatus} from '../../src/status/read-status.js';
import type {ReadOptions} from '../../src/status/read-status.js';
import {allSources} from '../../src/status/sources/all.js';
import {glanceAtStatuspage} from '../../src/status/sources/statuspage-glance.js';
import {now, providerAnswers} from '../helpers/answers/index.js';
import {statuspage} from '../helpers/answers/statuspage.js';
import {fc} from '../helpers/properties.js';
import {realPayload, realPayloads, withoutRealData} from '../helpers/real-data.js';

const url = 'https://status.example.com';
const quiet = (): void => undefined;

const readWithCare = (payload: unknown, options: ReadOptions) =>
  readStatus(allSources.statuspage, payload, {...options, parts: {main: payload}, warn: quiet});

/** Whether a glance is enough; what it sees must be what reading with care gives. */
const check = (payload: unknown, options: ReadOptions = {url, now}): boolean => {
  const glance = glanceAtStatuspage(payload, options);
  if (glance) assert.deepEqual(glance, readWithCare(payload, options));
  return !!glance;
};

const component = {id: 'c1', name: 'Online checkout', status: 'operational'};

describe('a glance at Statuspage', () => {
  it('is enough where all is well, for the same snapshot', () => {
    assert.ok(check(statuspage()));
    assert.ok(check(statuspage({components: [component, {...component, id: 'c2', group_id: 'c1'}]})));
    assert.ok(
      check(statuspage(), {
        url: `${url}/de`,
        now,
        lang: 'de',
        subscribe: 'https://example.com/news',
        components: {'Point of sales app': 'kiosk', c2: null},
      }),
    );
  });

  it('is not enough where anything is wrong, planned, missing, moved, or not as usual', () => {
    const more: readonly object[] = [
      {status: {indicator: 'minor'}},
      {status: undefined},
      {components: undefined},
      {components: []},
      {components: [null]},
      {components: [{...component, status: 'degraded_performance'}]},
      {components: [{...component, status: 'fine'}]},
      {components: [{...component, id: '01FW8KQ2MJ5C3N2M5W7E1S7G6Q'}]},
      {components: [{...component, name: 'See https://example.com'}]},
      {components: [{...component, name: 'x'.repeat(301)}]},
      {components: Array.from({length: 2001}, () => component)},
      {incidents: undefined},
      {incidents: [{}]},
      {scheduled_maintenances: null},
      {scheduled_maintenances: [{}]},
      {page: {id: 'p1', name: 'Example', url: 'https://status.example.org'}},
      {page: undefined},
    ];
    for (const change of more)
      assert.equal(check(statuspage(change)), false, JSON.stringify(change).slice(0, 99));
    for (const payload of [undefined, null, 0, '', '{}', [], {}, JSON.stringify(statuspage())])
      assert.equal(check(payload), false);
    assert.equal(check(statuspage(), {now}), false);
  });

  it('never sees anything else than careful reading does', context => {
    const value = fc.oneof(
      fc.constantFrom(
        'operational',
        'none',
        'major_outage',
        '',
        ' x ',
        'Online checkout',
        'www.example.com',
        url,
      ),
      fc.constantFrom(null, undefined, true, false, 0, 5, 1e400),
      fc.constantFrom<unknown>([], {}, [null], [component], [{...component, group: true}]),
      fc.string({maxLength: 30}),
    );
    const entry = fc.record(
      {
        id: fc.oneof(fc.constantFrom('c1', 'c2', 'g1'), value),
        name: fc.oneof(fc.constantFrom('Kasse', 'Online checkout'), value),
        status: fc.oneof(fc.constant('operational'), value),
        group: fc.oneof(fc.constant(false), value),
        group_id: fc.oneof(fc.constantFrom('g1', 'c1'), value),
      },
      {requiredKeys: ['id', 'name', 'status']},
    );
    const page = fc.record(
      {
        id: fc.constant('p1'),
        name: fc.constantFrom('Example', ' E '),
        url: fc.constantFrom(url, `${url}/x`),
        updated_at: value,
      },
      {requiredKeys: ['id', 'name', 'url']},
    );
    const changes = fc.oneof(
      fc.record({components: fc.array(entry, {maxLength: 4}), page}, {requiredKeys: ['components']}),
      fc.dictionary(
        fc.constantFrom('page', 'status', 'components', 'incidents', 'scheduled_maintenances'),
        value,
      ),
    );
    let enough = 0;
    fc.assert(
      fc.property(changes, change => {
        if (check(statuspage(change))) enough += 1;
      }),
      {numRuns: 3000},
    );
    assert.ok(enough > 100, `${enough} of 3000 were seen at a glance`);
    context.diagnostic(`${enough} of 3000 answers were seen at a glance`);
  });

  it('agrees with careful reading on the made-up answers of every provider', () => {
    for (const {main} of providerAnswers) check(main);
  });

  it('agrees with careful reading on real answers', {skip: withoutRealData}, () => {
    const pages = realPayloads().filter(name => name.endsWith('.json'));
    for (const payload of pages.map(name => JSON.parse(realPayload(name)) as {page?: {url?: string}} | null))
      check(payload, {url: payload?.page?.url ?? url, now});
  });
});
