import {ContextProvider} from '@lit/context';
import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Body} from '../../src/elements/shared/body.js';
import {StatusElement} from '../../src/elements/shared/status-element.js';
import type {StatusSnapshot} from '../../src/status/index.js';
import '../../src/ui/index.js';
import {venueContext} from '../../src/venue/index.js';
import type {Venue} from '../../src/venue/index.js';
import {fakeFeed, fakeVenue} from '../helpers/fake-feed.js';
import {holdLongTimers} from '../helpers/long-timers.js';
import {component, incident, snapshot, unreachable} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

class TestStatus extends StatusElement {
  static override readonly tag = 'test-status';
  isCalm = false;
  isBroken = false;
  attempts = 0;
  /** What its body was given, with whether that was a beginning. */
  readonly told: [readonly StatusSnapshot[], boolean][] = [];
  /** What it kept for itself. */
  readonly kept: StatusSnapshot[] = [];
  protected override needsBody(): boolean {
    return !this.isCalm;
  }
  protected override loadBody(): Promise<Body> {
    this.attempts += 1;
    return this.isBroken
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve({receive: (...status) => this.told.push(status), render: () => undefined});
  }
  protected override statusChanged(status: StatusSnapshot): void {
    this.kept.push(status);
  }
  get last(): StatusSnapshot | undefined {
    return this.snapshot;
  }
  get whole(): StatusSnapshot | undefined {
    return this.feed?.snapshot;
  }
}
TestStatus.define();

/** Stands for `<standby-venue>`; which is not loaded here until a test defines it. */
class FakeVenueElement extends LitElement {
  readonly provider = new ContextProvider(this, {context: venueContext});
  give(venue: Venue): void {
    this.provider.setValue(venue);
  }
}

const create = async (
  venue: Venue | undefined,
  attributes: Record<string, string> = {},
): Promise<TestStatus> => {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('test-status') as TestStatus;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.venue = venue;
  holder.append(element);
  await element.updateComplete;
  return element;
};

const codesOf = (element: HTMLElement): string[] => {
  const codes: string[] = [];
  element.addEventListener('standby-error', event => codes.push(event.code));
  return codes;
};

const mail = component({id: 'mail', name: 'Mail', capability: 'email', state: 'degraded'});

describe('status element', () => {
  it('keeps the part of the status that concerns the venue, and knows the whole', async () => {
    const feed = fakeFeed(snapshot({components: [component(), mail]}));
    const element = await create(fakeVenue(feed, {capabilities: ['pos']}));
    expect(element.last?.components.map(({id}) => id)).to.deep.equal(['pos']);
    expect(element.last?.severity).to.equal('none');
    expect(element.whole?.components.length).to.equal(2);
  });

  it('lets its own capabilities win, and takes nothing for new that only came into sight', async () => {
    const say = snapshot({components: [component(), mail], incidents: [incident({components: [mail]})]});
    const element = await create(fakeVenue(fakeFeed(say), {capabilities: ['pos']}));
    expect(element.last?.incidents.length).to.equal(0);
    element.setAttribute('capabilities', 'pos, email');
    await element.updateComplete;
    expect(element.last?.incidents.length).to.equal(1);
    expect(element.told.at(-1)?.[1], 'compared with nothing before').to.equal(true);
    element.removeAttribute('capabilities');
    await element.updateComplete;
    expect(element.last?.incidents.length).to.equal(0);
  });

  it('takes capabilities as text too, as frameworks set them', async () => {
    const element = await create(fakeVenue(fakeFeed(snapshot({components: [component(), mail]}))));
    Object.assign(element, {capabilities: 'email'});
    await element.updateComplete;
    expect(element.last?.components.map(({id}) => id)).to.deep.equal(['mail']);
  });

  it('asks with its own address and provider', async () => {
    const venue = fakeVenue(fakeFeed(snapshot()));
    await create(venue, {src: '/status', provider: 'cachet'});
    expect(venue.opened).to.deep.equal([
      {src: new URL('/status', document.baseURI).href, provider: 'cachet'},
    ]);
  });

  it('knows nothing, and says so, without an address or with an impossible one', async () => {
    const element = await create(undefined);
    const codes = codesOf(element);
    await waitUntil(() => element.last?.severity === 'unknown');
    element.src = 'http://[';
    await waitUntil(() => codes.includes('attribute-invalid'));
    expect(element.last?.severity).to.equal('unknown');
  });

  it('reports once that the status page cannot be reached', async () => {
    const feed = fakeFeed(snapshot());
    const element = await create(fakeVenue(feed));
    const codes = codesOf(element);
    feed.say(unreachable());
    feed.say(unreachable());
    expect(codes).to.deep.equal(['status-unreachable']);
  });

  it('asks its feed on demand', async () => {
    const feed = fakeFeed(snapshot());
    await (await create(fakeVenue(feed))).refresh();
    expect(feed.refreshes).to.equal(1);
  });

  it('forgets the status of another page', async () => {
    const element = await create(fakeVenue(fakeFeed(snapshot())));
    element.venue = fakeVenue(fakeFeed());
    await element.updateComplete;
    expect(element.last).to.equal(undefined);
  });

  it('waits for the venue around it, even when that is defined later, and follows it', async () => {
    const holder = await fixture<HTMLElement>(html`<div><standby-venue></standby-venue></div>`);
    const around = holder.firstElementChild as FakeVenueElement;
    const element = document.createElement('test-status') as TestStatus;
    around.append(element);
    await element.updateComplete;
    expect(element.last).to.equal(undefined);
    customElements.define('standby-venue', FakeVenueElement);
    const [first, second] = [fakeFeed(snapshot()), fakeFeed(snapshot({indicator: 'major'}))];
    around.give(fakeVenue(first));
    await waitUntil(() => element.last?.severity === 'none');
    around.give(fakeVenue(second));
    await waitUntil(() => element.last?.severity === 'major');
    expect([first.closed, second.closed]).to.deep.equal([1, 0]);
  });

  it('gives its body what it kept: the first status as a beginning, and the last two', async () => {
    const feed = fakeFeed(snapshot());
    const element = await create(fakeVenue(feed));
    element.remove();
    const calm = document.createElement('test-status') as TestStatus;
    calm.isCalm = true;
    calm.venue = fakeVenue(feed);
    document.body.append(calm);
    await calm.updateComplete;
    for (const indicator of ['maintenance', 'unknown', 'minor'] as const) feed.say(snapshot({indicator}));
    expect(calm.kept.map(({severity}) => severity)).to.deep.equal([
      'none',
      'maintenance',
      'unknown',
      'minor',
    ]);
    calm.isCalm = false;
    feed.say(snapshot({indicator: 'critical'}));
    await calm.updateComplete;
    const [[statuses, isFirst] = [[], false]] = calm.told;
    expect(statuses.map(({severity}) => severity)).to.deep.equal(['none', 'minor', 'critical']);
    expect(isFirst).to.equal(true);
    calm.remove();
  });

  it('says that its body does not arrive, and hides nothing from the page', async () => {
    const time = holdLongTimers();
    const feed = fakeFeed(snapshot({indicator: 'major'}));
    const element = document.createElement('test-status') as TestStatus;
    const codes = codesOf(element);
    Object.assign(element, {isBroken: true, venue: fakeVenue(feed)});
    document.body.append(element);
    await element.updateComplete;
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(element.kept.map(({severity}) => severity)).to.deep.equal(['major']);
    feed.say(snapshot({indicator: 'critical'}));
    await element.updateComplete;
    expect(element.attempts, 'nobody asks without a pause').to.equal(1);
    time.pass(10_000);
    await element.updateComplete;
    expect([element.attempts, codes]).to.deep.equal([2, ['chunk-unreachable']]);
    element.isBroken = false;
    time.pass(10_000);
    await element.updateComplete;
    expect(element.matches(':state(failed)')).to.equal(false);
    expect(element.told[0]?.[0].length).to.equal(2);
    element.remove();
    time.restore();
  });
});
