import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {createServer} from '../../demo/server/server.js';
import {situationIds} from '../../demo/server/situations.js';
import type {SituationId} from '../../demo/server/situations.js';
import {parseStatus} from '../../src/status/index.js';
import type {Capability, Severity, StatusSnapshot} from '../../src/status/index.js';
import {openTestDatabases, post} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

const noon = Date.parse('2026-03-02T12:00:00Z');
const minutes = (count: number): number => count * 60_000;

let databases: TestDatabases;
let app: FastifyInstance;
let second: FastifyInstance;
let now = noon;

before(async () => {
  databases = await openTestDatabases();
  const clock = () => new Date(now);
  app = await createServer({database: databases.first, clock});
  second = await createServer({database: databases.second, clock});
});
after(async () => {
  await app.close();
  await second.close();
  await databases.close();
});
beforeEach(async () => {
  now = noon;
  await post(app, '/lab/api/reset', {});
});

const turn = (situations: SituationId[], on: boolean) => post(app, '/lab/api/situations', {situations, on});

const read = async (node = app): Promise<StatusSnapshot> => {
  const {body} = await node.inject('/status/api/v2/summary.json');
  return parseStatus('statuspage', body, {url: 'http://localhost/status', now: new Date(now)});
};

describe('the situations of the lab', () => {
  it('begin with everything working', async () => {
    const {severity, components, incidents, maintenances} = await read();
    assert.deepEqual(
      {severity, incidents, maintenances},
      {severity: 'none', incidents: [], maintenances: []},
    );
    assert.deepEqual(new Set(components.map(({state}) => state)), new Set(['operational']));
  });

  const expected: readonly (readonly [SituationId, Severity, readonly Capability[]])[] = [
    ['pos-slow', 'minor', ['pos']],
    ['emails-late', 'minor', ['email']],
    ['online-booking-down', 'critical', ['online-booking']],
    ['check-in-blocked', 'critical', ['check-in']],
    ['payments-failing', 'major', ['payments']],
    ['maintenance-planned', 'none', []],
    ['maintenance-running', 'maintenance', ['kiosk']],
  ];
  for (const [situation, severity, hit] of expected)
    it(`${situation} reads as ${severity}`, async () => {
      await turn([situation], true);
      const snapshot = await read();
      assert.equal(snapshot.severity, severity);
      const impaired = snapshot.components.filter(({state}) => state !== 'operational');
      assert.deepEqual(
        impaired.map(({capability}) => capability),
        hit,
      );
      assert.equal(snapshot.incidents.length + snapshot.maintenances.length, 1);
    });

  it('full-outage takes every part down', async () => {
    await turn(['full-outage'], true);
    const {severity, components} = await read();
    assert.equal(severity, 'critical');
    assert.deepEqual(new Set(components.map(({state}) => state)), new Set(['major_outage']));
  });

  it('combine, and end one by one', async () => {
    await turn([...situationIds], true);
    assert.equal((await read()).incidents.length, 6);
    await turn(['full-outage', 'online-booking-down', 'check-in-blocked'], false);
    assert.equal((await read()).severity, 'major');
    await turn([...situationIds], false);
    const {severity, incidents, maintenances} = await read();
    assert.deepEqual(
      {severity, incidents, maintenances},
      {severity: 'none', incidents: [], maintenances: []},
    );
    const {body} = await app.inject('/status/history.atom');
    assert.equal(body.match(/<entry>/g)?.length, situationIds.length);
  });

  it('are published once, however often they are switched on', async () => {
    await Promise.all([
      turn(['pos-slow'], true),
      post(second, '/lab/api/situations', {situations: ['pos-slow'], on: true}),
    ]);
    assert.equal((await read()).incidents.length, 1);
  });

  it('let planned work begin and end by itself', async () => {
    await turn(['maintenance-planned'], true);
    assert.equal((await read()).maintenances[0]?.stage, 'scheduled');
    now = noon + minutes(125);
    assert.equal((await read()).severity, 'maintenance');
    now = noon + minutes(185);
    assert.equal((await read()).severity, 'none');
    assert.equal((await read()).maintenances.length, 0);
    await turn(['maintenance-planned'], true);
    assert.equal((await read()).maintenances[0]?.stage, 'scheduled');
  });

  it('become worse and better, with the newest words first', async () => {
    await turn(['pos-slow'], true);
    const id = (await read()).incidents[0]?.id ?? '';
    const act = (name: string, text?: string) => {
      now += minutes(1);
      return post(app, `/lab/api/events/${id}`, {act: name, ...(text && {text})});
    };
    await act('escalate', 'Nothing can be sold at <b>any</b> counter.');
    const worse = await read();
    assert.equal(worse.severity, 'major');
    assert.equal(worse.incidents[0]?.updates[0]?.body, 'Nothing can be sold at <b>any</b> counter.');
    await act('ease');
    await act('watch');
    assert.equal((await read()).incidents[0]?.stage, 'monitoring');
    assert.equal((await read()).severity, 'minor');
    await act('resolve');
    assert.equal((await read()).severity, 'none');
    assert.equal((await act('update')).statusCode, 404);
  });

  it('refuse what they do not know, and say why', async () => {
    const wrong = await post(app, '/lab/api/situations', {situations: ['coffee-cold'], on: true});
    assert.equal(wrong.statusCode, 400);
    const extra = await post(app, '/lab/api/delivery', {delivery: 'normal', also: 'this'});
    assert.equal(extra.statusCode, 400);
    assert.equal((await post(app, '/lab/api/events/1', {act: 'resolve'})).statusCode, 400);
  });
});

describe('two nodes on one database', () => {
  it('are the same lab', async () => {
    await turn(['emails-late'], true);
    await post(second, '/lab/api/delivery', {delivery: 'error'});
    assert.equal((await app.inject('/status/api/v2/summary.json')).statusCode, 500);
    await post(app, '/lab/api/delivery', {delivery: 'normal'});
    assert.deepEqual(await read(second), await read(app));
    assert.equal((await read(second)).severity, 'minor');
  });
});

describe('the venue’s own word', () => {
  it('is heard in Standby’s own format until it is taken back', async () => {
    assert.deepEqual((await app.inject('/venue-status.json')).json(), {standby: 1});
    const word = {
      on: true,
      capability: 'payments',
      severity: 'major',
      text: 'Karten gehen nicht.',
      lang: 'de',
    };
    await post(app, '/lab/api/override', word);
    const {body} = await second.inject('/venue-status.json');
    const [incident] = parseStatus('standby', body, {now: new Date(now)}).incidents;
    assert.equal(incident?.name, 'Karten gehen nicht.');
    assert.equal(incident.severity, 'major');
    assert.equal(incident.origin, 'venue');
    assert.deepEqual(
      incident.components.map(({capability}) => capability),
      ['payments'],
    );
    assert.deepEqual(parseStatus('standby', body, {now: new Date(now + minutes(13 * 60))}).incidents, []);
    await post(app, '/lab/api/override', {on: false});
    assert.deepEqual((await app.inject('/venue-status.json')).json(), {standby: 1});
  });
});
