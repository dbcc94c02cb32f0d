import {ContextConsumer} from '@lit/context';
import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {LitElement} from 'lit';
import '../../src/elements/venue/define.js';
import type {StandbyVenue} from '../../src/elements/venue/venue.js';
import type {StandbyVenueReadyEvent} from '../../src/elements/venue/events.js';
import type {StandbyErrorEvent} from '../../src/ui/index.js';
import {venueContext} from '../../src/venue/index.js';
import type {Venue} from '../../src/venue/index.js';
import {waitUntil} from '../helpers/wait-until.js';

class VenueReader extends LitElement {
  readonly seen: Venue[] = [];
  readonly consumer = new ContextConsumer(this, {
    context: venueContext,
    subscribe: true,
    callback: venue => {
      if (venue) this.seen.push(venue);
    },
  });
}
customElements.define('test-venue-reader', VenueReader);

const dataUrl = (body: string, type = 'application/json'): string =>
  URL.createObjectURL(new Blob([body], {type}));

const errorsOf = (element: Element): StandbyErrorEvent[] => {
  const errors: StandbyErrorEvent[] = [];
  element.addEventListener('standby-error', error => errors.push(error as StandbyErrorEvent));
  return errors;
};

describe('<standby-venue>', () => {
  let warn: typeof console.warn;
  let warnings: string[];

  beforeEach(() => {
    warn = console.warn;
    warnings = [];
    console.warn = (line: string) => warnings.push(line);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('has no box of its own and lets styles through', async () => {
    const grid = await fixture<HTMLElement>(
      html`<div class="venue-grid">
        <standby-venue
          ><p>one</p>
          <p>two</p></standby-venue
        >
      </div>`,
    );
    grid.style.setProperty('display', 'flex');
    grid.style.setProperty('color', 'rgb(1, 2, 3)');
    const [one, two] = grid.querySelectorAll('p');
    expect(one?.getBoundingClientRect().top).to.equal(two?.getBoundingClientRect().top);
    expect(one && getComputedStyle(one).color).to.equal('rgb(1, 2, 3)');
    const venue = grid.querySelector('standby-venue');
    expect(venue && getComputedStyle(venue).display).to.equal('contents');
    venue?.setAttribute('hidden', '');
    expect(one?.getClientRects().length).to.equal(0);
    expect(venue?.getAttributeNames()).to.deep.equal(['hidden']);
  });

  it('gives what is inside its venue, also through shadow roots, and again after a change', async () => {
    const venue = await fixture<StandbyVenue>(
      html`<standby-venue .config=${{name: 'Museum of Time'}}><div></div></standby-venue>`,
    );
    const root = venue.querySelector('div')?.attachShadow({mode: 'open'});
    const reader = document.createElement('test-venue-reader') as VenueReader;
    root?.append(reader);
    const first = await venue.ready;
    expect(first.config).to.deep.equal({name: 'Museum of Time'});
    await waitUntil(() => reader.seen.at(-1) === first);

    setTimeout(() => {
      venue.config = {name: 'Museum of Space'};
    });
    const {venue: second} = await oneEvent<StandbyVenueReadyEvent>(venue, 'standby-venue-ready');
    expect(reader.seen.at(-1)).to.equal(second);
    expect(second.config.name).to.equal('Museum of Space');
    expect(await venue.ready).to.equal(second);
    expect(venue.matches(':state(ready)')).to.equal(true);
    expect(venue.matches(':state(error)')).to.equal(false);
  });

  it('takes the property before the attribute, also when it was set before the upgrade', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const elsewhere = document.implementation.createHTMLDocument();
    const early = elsewhere.createElement('standby-venue');
    early.setAttribute('config', dataUrl('{"name": "attribute"}'));
    early.setAttribute('preset', 'smeetz');
    early.config = {name: 'property', status: {src: 'https://status.example.com'}};
    host.append(early);
    const {config} = await early.ready;
    expect([config.name, config.platform]).to.deep.equal(['property', 'Smeetz']);
    early.config = undefined;
    await oneEvent(early, 'standby-venue-ready');
    expect((await early.ready).config.name).to.equal('attribute');
  });

  it('takes only the newest of several changes', async () => {
    const venue = await fixture<StandbyVenue>(html`<standby-venue></standby-venue>`);
    await venue.ready;
    const names: (string | undefined)[] = [];
    venue.addEventListener('standby-venue-ready', ({venue}) => names.push(venue.config.name));
    venue.configUrl = dataUrl('{"name": "slow"}');
    await venue.updateComplete;
    venue.config = {name: 'newest'};
    await venue.updateComplete;
    expect((await venue.ready).config.name).to.equal('newest');
    await waitUntil(() => names.length > 0);
    expect(names).to.deep.equal(['newest']);
  });

  it('tells each fault once, by event and on the console, and works on the rest', async () => {
    const venue = document.createElement('standby-venue');
    const errors = errorsOf(venue);
    const config = {name: 'Museum of Faults', status: {interval: {quiet: 'slowly'}}, capabilitys: []};
    venue.config = config as never;
    document.body.append(venue);
    const {config: kept} = await venue.ready;
    await waitUntil(() => errors.length === 2);
    expect(kept.name).to.equal('Museum of Faults');
    expect(errors.map(({code, message}) => `${code}: ${message}`)).to.deep.equal([
      'config-invalid: status.interval.quiet must be a number, not "slowly".',
      'config-invalid: capabilitys is not a field; did you mean "capabilities"?',
    ]);
    expect(warnings.filter(line => line.includes('slowly'))).to.have.length(1);
    expect(venue.matches(':state(error)')).to.equal(true);

    venue.config = {...config} as never;
    await oneEvent(venue, 'standby-venue-ready');
    expect(errors).to.have.length(2);
    venue.remove();
  });

  it('is a venue on defaults when its configuration cannot be had or read', async () => {
    const cases: readonly [url: string, code: string][] = [
      ['/no/such/standby.json', 'config-unreachable'],
      ['http://127.0.0.1:9/standby.json', 'config-unreachable'],
      [dataUrl('<!doctype html><p>Sign in</p>', 'text/html'), 'config-invalid'],
      [dataUrl('{"name": '), 'config-invalid'],
      [dataUrl('[]'), 'config-invalid'],
    ];
    for (const [url, code] of cases) {
      const venue = document.createElement('standby-venue');
      const errors = errorsOf(venue);
      venue.setAttribute('config', url);
      venue.setAttribute('preset', 'smeetz');
      const reader = document.createElement('test-venue-reader') as VenueReader;
      venue.append(reader);
      document.body.append(venue);
      await waitUntil(() => reader.seen.length > 0, url);
      expect(reader.seen[0]?.config.platform).to.equal('Smeetz');
      await waitUntil(() => errors.length > 0);
      expect(errors[0]?.code, url).to.equal(code);
      venue.remove();
    }
  });

  it('says that the status page is not part of the preset', async () => {
    const venue = await fixture<StandbyVenue>(html`<standby-venue preset="smeetz"></standby-venue>`);
    const {problems} = await venue.ready;
    expect(problems.map(({path}) => path)).to.deep.equal(['status.src']);
    expect(problems[0]?.message).to.match(/^status\.src is missing.*not public/);
  });

  it('survives being moved and removed while it loads', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const venue = document.createElement('standby-venue');
    venue.setAttribute('config', dataUrl('{"name": "moved"}'));
    host.append(venue);
    venue.remove();
    document.body.append(venue);
    expect((await venue.ready).config.name).to.equal('moved');
    venue.remove();
  });
});
