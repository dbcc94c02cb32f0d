import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {createVenue} from '../../src/venue/index.js';

const base = 'https://museum.example/standby.json';

test('every broken field is named, with what was probably meant', () => {
  const {config, problems} = createVenue(
    {
      nmae: 'x',
      name: 'Museum of Time',
      capabilities: ['pos', 'chek-in'],
      status: {src: 'https://status.example.com', intervall: {}, interval: {quiet: 'fast', incident: 30}},
      contact: {desks: [{region: 'CH', phone: 'call us'}, {phone: '+41 21 555 01 02'}]},
    },
    {base},
  );
  assert.deepEqual(
    problems.map(({message}) => message),
    [
      'nmae is not a field; did you mean "name"?',
      'capabilities[1] must be "online-booking", "pos", "kiosk", "check-in", "email", "payments", "back-office" or "integrations", not "chek-in"; did you mean "check-in"?',
      'status.intervall is not a field; did you mean "interval"?',
      'status.interval.quiet must be a number, not "fast".',
      'contact.desks[0].phone must be written like "+41 21 555 01 02", not "call us".',
      'contact.desks[1].region is missing.',
    ],
  );
  assert.deepEqual(problems[3], {
    code: 'config-invalid',
    path: 'status.interval.quiet',
    rule: 'type',
    message: 'status.interval.quiet must be a number, not "fast".',
  });
  // Half a list of capabilities would hide the faults of the other half.
  assert.deepEqual(config, {
    name: 'Museum of Time',
    status: {src: 'https://status.example.com/', interval: {incident: 30}},
    contact: {desks: [{region: 'CH'}]},
  });
});

test('a broken campaign tag or link of an event is named, and the others stay', () => {
  const online = {
    kind: 'online',
    href: '/f/7q3k',
    links: {night: '/f/night', 'sun day': '/f/sunday', tour: 'mailto:x@y.example'},
    campaign: {utm_source: 'standby', utm_medium: 3, 'utm campaign': 'outage'},
  };
  const {config, problems} = createVenue({booking: {ways: [online]}}, {base});
  assert.deepEqual(
    problems.map(({message}) => message),
    [
      'booking.ways[0].links["sun day"] is no name: use letters, digits, ".", "-" and "_".',
      'booking.ways[0].links.tour must be written like "https://status.example.com", not "mailto:x@y.example".',
      'booking.ways[0].campaign.utm_medium must be a string, not 3.',
      'booking.ways[0].campaign["utm campaign"] is no name: use letters, digits, ".", "-" and "_".',
    ],
  );
  assert.deepEqual(config.booking?.ways, [
    {
      kind: 'online',
      href: 'https://museum.example/f/7q3k',
      links: {night: 'https://museum.example/f/night'},
      campaign: {utm_source: 'standby'},
    },
  ]);
});

test('relative addresses start from the base, and are refused without one', () => {
  const relative = {status: {src: '/status', override: 'own.json', relay: '//relay.example/x'}};
  assert.deepEqual(createVenue(relative, {base}).config.status, {
    src: 'https://museum.example/status',
    override: 'https://museum.example/own.json',
    relay: 'https://relay.example/x',
  });
  const alone = createVenue(relative);
  assert.deepEqual(alone.config.status, {});
  assert.deepEqual(
    alone.problems.map(({path, rule}) => [path, rule]),
    [
      ['status.src', 'format'],
      ['status.override', 'format'],
      ['status.relay', 'format'],
    ],
  );
  assert.deepEqual(createVenue(relative, {base: 'file:///venue/page.html'}).config.status, {});
});

test('nothing that a page can pass throws', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic['status'] = cyclic;
  const hostile = new Proxy({name: 'x'}, {get: () => assert.fail('from the page')});
  const getter = Object.defineProperty({}, 'name', {
    enumerable: true,
    get: () => assert.fail('from the page'),
  });
  for (const config of [undefined, cyclic, hostile, getter, Symbol('x'), () => 1, 10n, new Map(), NaN]) {
    const venue = createVenue(config);
    assert.equal(venue.openFeed(), undefined);
    if (config !== undefined && !(config instanceof Map)) assert.ok(venue.problems.length, typeof config);
  }
  const many = Object.fromEntries(Array.from({length: 5000}, (_, index) => [`field${String(index)}`, 1]));
  assert.equal(createVenue(many).problems.length, 20);
  const polluted = createVenue(
    JSON.parse('{"__proto__": {"name": "x"}, "components": {"__proto__": "pos"}}'),
  );
  assert.equal(polluted.config.name, undefined);
  assert.equal(Object.getPrototypeOf(polluted.config.components), Object.prototype);
});

test('the preset holds what the outage guide says', () => {
  const {config, problems} = createVenue({preset: 'smeetz', status: {src: 'https://status.example.com'}});
  assert.deepEqual(problems, []);
  assert.equal(config.platform, 'Smeetz');
  assert.deepEqual(config.urgency, [
    'check-in-blocked',
    'sales-blocked-or-mispriced',
    'app-severely-degraded',
  ]);
  assert.equal(config.contact?.escalation, 'account-manager');
  assert.deepEqual(
    config.contact?.desks?.map(({region}) => region),
    ['BE', 'CH', 'FR', 'GB'],
  );
  for (const {rules} of config.contact?.desks ?? []) {
    assert.ok(rules?.every(({opens, closes}) => opens === undefined && closes === undefined));
    assert.deepEqual(rules?.at(-1), {days: ['Sa', 'Su'], channels: ['phone'], onlyIf: 'urgent'});
  }
});

const guide = join(process.env['STANDBY_REAL_DATA'] ?? '', 'outage-guide.de.txt');
const withoutGuide = !existsSync(guide) && 'STANDBY_REAL_DATA does not name a folder with the outage guide';

test('the preset has the numbers and the address of the outage guide', {skip: withoutGuide}, () => {
  const text = readFileSync(guide, 'utf8');
  const {email = '', desks = []} = createVenue({preset: 'smeetz'}).config.contact ?? {};
  assert.deepEqual(
    [email, ...desks.map(({phone}) => String(phone))].filter(fact => !text.includes(fact)),
    [],
  );
  assert.equal(text.match(/\+\d\d [\d ]{9,}/g)?.length, desks.length);
});

test('a preset is a place to start from: the configuration wins, and the missing status page is said', () => {
  const {config, problems} = createVenue({
    preset: 'smeetz',
    platform: 'Kasse',
    contact: {desks: [{region: 'DE', phone: '+49 30 5550100'}]},
  });
  assert.equal(config.platform, 'Kasse');
  assert.deepEqual(config.contact?.desks, [{region: 'DE', phone: '+49 30 5550100'}]);
  assert.equal(config.contact.email, 'support@smeetz.com');
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.path, 'status.src');
  assert.match(problems[0].message, /status\.src is missing.*not public/);
  // Without the preset's name the same facts are a configuration like any other.
  assert.deepEqual(createVenue({...config, preset: undefined}).problems, []);
});

test('reports go to known kinds of addresses, which hold no password', () => {
  const {config, problems} = createVenue(
    {
      reports: {
        destinations: [
          {kind: 'standby', url: '/support/reports'},
          {kind: 'freshdesk', url: 'https://help.example'},
          {kind: 'zammad', url: 'https://me:secret@help.example'},
          {kind: 'zendesk'},
        ],
        accountId: '4711',
        references: ['[A-Z]{2}-[0-9]{6}'],
      },
    },
    {base},
  );
  assert.deepEqual(config.reports, {
    destinations: [{kind: 'standby', url: 'https://museum.example/support/reports'}],
    accountId: '4711',
    references: ['[A-Z]{2}-[0-9]{6}'],
  });
  assert.deepEqual(
    problems.map(({path, rule}) => [path, rule]),
    [
      ['reports.destinations[1].kind', 'enum'],
      ['reports.destinations[2].url', 'pattern'],
      ['reports.destinations[3].url', 'required'],
    ],
  );
});
