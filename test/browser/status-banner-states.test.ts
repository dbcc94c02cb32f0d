import {expect} from '@open-wc/testing';
import type {StatusSnapshot} from '../../src/status/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {banner, find, openDetails, textOf} from '../helpers/banner.js';
import {
  component,
  incident,
  maintenance,
  minutesBefore,
  snapshot,
  unreachable,
} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const posIs = (state: 'degraded' | 'partial_outage' | 'major_outage', parts: Partial<StatusSnapshot> = {}) =>
  snapshot({
    components: [
      component({state}),
      component({id: 'online', name: 'Checkout', capability: 'online-booking'}),
    ],
    incidents: [incident()],
    ...parts,
  });

const desks = [
  {region: 'BE', phone: '+32 2 555 01 00'},
  {region: 'CH', phone: '+41 21 555 01 00'},
];

interface Case {
  name: string;
  say: StatusSnapshot;
  state: string;
  severity: string;
  text: string | RegExp;
  attributes?: Record<string, string>;
}

const cases: Case[] = [
  {
    name: 'operational',
    say: snapshot(),
    state: 'operational',
    severity: 'none',
    text: 'Everything is working.',
  },
  {
    name: 'maintenance planned within a day',
    say: snapshot({maintenances: [maintenance({from: minutesBefore(-120), until: minutesBefore(-180)})]}),
    state: 'planned',
    severity: 'maintenance',
    text: /^Everything is working\. Maintenance is planned: .+ – /,
  },
  {
    name: 'maintenance planned for later',
    say: snapshot({maintenances: [maintenance({from: minutesBefore(-1500), until: minutesBefore(-1600)})]}),
    state: 'operational',
    severity: 'none',
    text: 'Everything is working.',
  },
  {
    name: 'maintenance under way',
    say: snapshot({maintenances: [maintenance({stage: 'in_progress', until: minutesBefore(-30)})]}),
    state: 'maintenance',
    severity: 'maintenance',
    text: /^Maintenance is under way until /,
  },
  {
    name: 'a component under maintenance that nobody planned',
    say: snapshot({components: [component({state: 'maintenance'})]}),
    state: 'maintenance',
    severity: 'maintenance',
    text: 'Maintenance is under way.',
  },
  {
    name: 'minor',
    say: posIs('degraded'),
    state: 'trouble',
    severity: 'minor',
    text: 'Ticket sales at the counter are slow. Please book online.',
  },
  {
    name: 'major',
    say: posIs('partial_outage'),
    state: 'trouble',
    severity: 'major',
    text: 'Ticket sales at the counter are slow. Please book online.',
  },
  {
    name: 'critical',
    say: posIs('major_outage'),
    state: 'trouble',
    severity: 'critical',
    text: 'No tickets can be sold at the counter. Please book online.',
  },
  {
    name: 'critical for staff',
    say: posIs('major_outage'),
    attributes: {audience: 'staff'},
    state: 'trouble',
    severity: 'critical',
    text: 'No tickets can be sold at the counter. Show guests the QR code for online booking.',
  },
  {
    name: 'a fault that no incident explains',
    say: snapshot({components: [component({state: 'major_outage'})]}),
    state: 'trouble',
    severity: 'critical',
    text: /^No tickets can be sold at the counter\./,
  },
  {
    name: 'an incident that names nothing known',
    say: snapshot({incidents: [incident({components: [], name: 'Elevated error rates'})]}),
    state: 'trouble',
    severity: 'minor',
    text: 'Elevated error rates Please ask our staff.',
  },
  {
    name: 'a page that only says "major"',
    say: snapshot({indicator: 'major'}),
    state: 'trouble',
    severity: 'major',
    text: /^The ticketing system has problems\./,
  },
  {
    name: 'unknown to guests',
    say: unreachable(),
    state: 'unknown',
    severity: 'unknown',
    text: 'We cannot see right now whether everything works. Please ask our staff.',
  },
  {
    name: 'unknown to staff',
    say: unreachable(),
    attributes: {audience: 'staff', lang: 'fr-CH'},
    state: 'unknown',
    severity: 'unknown',
    text: /fonctionne\. Appelez le support : \+41 21 555 01 00$/,
  },
  {
    name: 'incidents that could not be read',
    say: snapshot({aspects: {components: 'available', incidents: 'failed', maintenances: 'available'}}),
    state: 'unknown',
    severity: 'unknown',
    text: /^We cannot see right now/,
  },
  {
    name: 'an incident last known a while ago',
    say: posIs('degraded', {reach: 'last-known', fetchedAt: minutesBefore(40)}),
    state: 'trouble',
    severity: 'minor',
    text: /^Ticket sales at the counter are slow\./,
  },
  {
    name: 'a remembered green',
    say: snapshot({reach: 'last-known'}),
    state: 'was-fine',
    severity: 'unknown',
    text: /^At the last check \(.+\) everything worked\. We are checking again\.$/,
  },
  {
    name: 'an offline device',
    say: unreachable({reach: 'device-offline'}),
    attributes: {audience: 'staff'},
    state: 'offline',
    severity: 'unknown',
    text: 'This device is offline. Check its network connection.',
  },
];

describe('status banner: states', () => {
  for (const {name, say, state, severity, text, attributes = {}} of cases)
    for (const theme of ['light', 'dark'])
      it(`${name} (${theme})`, async () => {
        const {element} = await banner(say, {
          theme,
          dismissible: '',
          config: {contact: {desks}},
          ...attributes,
        });
        expect(element.matches(`:state(${state})`), `:state(${state})`).to.equal(true);
        expect(find(element, 'section').dataset['severity']).to.equal(severity);
        if (typeof text === 'string') expect(textOf(element, '.say')).to.equal(text);
        else expect(textOf(element, '.say')).to.match(text);
        await expectAccessible(element);
        await openDetails(element);
        await expectAccessible(element);
      });

  it('says since when and by whom', async () => {
    const {element} = await banner(posIs('degraded', {fetchedAt: minutesBefore(1)}));
    expect(textOf(element, '.meta')).to.match(/^Disruption Tickets Inc\., (\w+ )?\d/);
    const {element: old} = await banner(
      posIs('degraded', {reach: 'last-known', fetchedAt: minutesBefore(40)}),
    );
    expect(textOf(old, '.meta')).to.match(/^Disruption Tickets Inc\., last known at (\w+ )?\d/);
    const {element: unknown} = await banner(unreachable({fetchedAt: minutesBefore(22)}));
    expect(textOf(unknown, '.meta')).to.match(/^Unclear Tickets Inc\., since (\w+ )?\d/);
  });

  it('tells the word of the venue from that of the provider', async () => {
    const say = posIs('degraded', {incidents: [incident({origin: 'venue'})]});
    const {element} = await banner(say, {config: {name: 'Museum am See'}});
    expect(textOf(element, '.meta')).to.contain('Museum am See, ');
    const {element: unnamed} = await banner(say);
    expect(textOf(unnamed, '.meta')).to.contain('Our team, ');
  });

  it('shows the worst first and counts the others', async () => {
    const mails = {id: 'mail', name: 'Transactional emails', capability: 'email'} as const;
    const {element} = await banner(
      snapshot({
        incidents: [
          incident({id: 'a', severity: 'minor', components: [mails]}),
          incident({id: 'b', severity: 'critical'}),
          incident({id: 'c', components: []}),
        ],
      }),
    );
    expect(textOf(element, '.say')).to.match(/^No tickets can be sold at the counter/);
    expect(textOf(element, '.meta')).to.match(/^Outage and 2 more /);
  });

  it('sends nobody where nothing works either', async () => {
    const all = snapshot({
      components: [
        component({state: 'major_outage'}),
        component({id: 'online', name: 'Checkout', capability: 'online-booking', state: 'major_outage'}),
      ],
    });
    const {element} = await banner(all);
    const say = 'Tickets cannot be sold at the moment. Please ask our staff.';
    expect(textOf(element, '.say')).to.equal(say);
  });

  it('knows what is down beyond the part that it shows', async () => {
    const {element} = await banner(
      snapshot({
        components: [
          component({state: 'major_outage'}),
          component({id: 'online', name: 'Checkout', capability: 'online-booking', state: 'major_outage'}),
        ],
      }),
      {capabilities: 'online-booking'},
    );
    expect(textOf(element)).not.to.contain('at the counter');
  });

  it('links the phone for staff, but not where nobody can dial', async () => {
    const config = {contact: {desks}};
    const {element} = await banner(unreachable(), {audience: 'staff', config});
    expect(find(element, '.say a').getAttribute('href')).to.equal('tel:+3225550100');
    const {element: kiosk} = await banner(unreachable(), {audience: 'staff', kiosk: '', config});
    expect(textOf(kiosk, '.say')).to.contain('+32 2 555 01 00');
    expect(kiosk.shadowRoot?.querySelector('a, button')).to.equal(null);
    const body = 'See https://status.example.com/more or [this](https://status.example.com/this).';
    const {element: hit} = await banner(
      posIs('degraded', {incidents: [incident({updates: [{id: 'u', body}]})]}),
      {
        kiosk: '',
      },
    );
    await openDetails(hit);
    expect(textOf(hit, 'blockquote')).to.equal('See https://status.example.com/more or this.');
    expect(hit.shadowRoot?.querySelector('a')).to.equal(null);
  });

  it('shows nothing but the link of the page until it knows something', async () => {
    const {element, feed} = await banner(undefined);
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(find(element, 'slot')).to.exist;
    feed.say(snapshot());
    await waitUntil(() => element.matches(':state(operational)'));
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('hides while everything works, and only then', async () => {
    const {element, feed} = await banner(snapshot(), {'hide-when-operational': ''});
    expect(element.getBoundingClientRect().height).to.equal(0);
    feed.say(posIs('degraded'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('Ticket sales at the counter are slow.');
    feed.say(unreachable());
    await element.updateComplete;
    expect(textOf(element)).to.contain('We cannot see');
  });

  it('calls a page that it could not read by the name that the venue has for it', async () => {
    const page = {name: '127.0.0.1:8080', url: 'http://127.0.0.1:8080/'};
    const config = {platform: 'Smeetz'};
    for (const say of [unreachable({page}), snapshot({page})])
      expect(textOf((await banner(say, {config})).element, '.meta'))
        .to.contain('Smeetz')
        .and.not.contain('127');
    const named = await banner(snapshot(), {config});
    expect(textOf(named.element, '.meta')).to.contain('Tickets Inc.');
    const other = await banner(unreachable({page}), {config, src: 'http://127.0.0.1:8080/'});
    expect(textOf(other.element, '.meta')).to.contain('127.0.0.1:8080');
  });
});
