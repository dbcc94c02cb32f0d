import {expect, fixture, html} from '@open-wc/testing';
import {StandbyStatusBanner} from '../../src/elements/status-banner/status-banner.js';
import type {StandbyErrorEvent} from '../../src/ui/index.js';
import {
  banner,
  closeButton,
  detailsButton,
  find,
  freshPage,
  openDetails,
  shows,
  textOf,
} from '../helpers/banner.js';
import {fakeFeed, fakeVenue} from '../helpers/fake-feed.js';
import {incident, maintenance, minutesBefore, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('status banner: life in a page', () => {
  it('changes its language with the page', async () => {
    const before = document.documentElement.lang;
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    try {
      document.documentElement.lang = 'de';
      const element = document.createElement('standby-status-banner');
      element.venue = fakeVenue(fakeFeed(freshPage()(incident())));
      holder.append(element);
      await waitUntil(() => textOf(element).includes('Bitte buchen Sie online.'));
      document.documentElement.lang = 'it';
      await waitUntil(() => textOf(element).includes('La preghiamo di prenotare online.'));
      expect(find(element, 'section').lang).to.equal('it');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('survives a move without asking again', async () => {
    const {element, feed, holder} = await banner(snapshot());
    await openDetails(element);
    const other = document.createElement('div');
    holder.append(other);
    other.append(element);
    await element.updateComplete;
    expect([feed.closed, feed.listeners]).to.deep.equal([0, 1]);
    expect(detailsButton(element).ariaExpanded).to.equal('true');
  });

  it('lets go of its feed when it is removed, and forgets what it knew', async () => {
    const {element, feed, holder} = await banner(freshPage()(incident()));
    element.remove();
    await waitUntil(() => feed.closed === 1);
    expect(feed.listeners).to.equal(0);
    feed.say(snapshot());
    holder.append(element);
    await shows(element, 'operational');
  });

  it('takes properties that were set before it was defined', async () => {
    const holder = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const tag = `test-banner-${String(Date.now())}`;
    const element = document.createElement(tag) as StandbyStatusBanner;
    Object.assign(element, {
      venue: fakeVenue(fakeFeed(freshPage()(incident()))),
      audience: 'staff',
      dismissible: true,
    });
    holder.append(element);
    class Later extends StandbyStatusBanner {}
    Later.define(tag);
    await shows(element, 'trouble');
    expect(textOf(element)).to.contain('Show guests the QR code');
    expect(closeButton(element)).not.to.equal(null);
  });

  it('is defined once, however often it is loaded', () => {
    const before = customElements.get('standby-status-banner');
    StandbyStatusBanner.define();
    expect(customElements.get('standby-status-banner')).to.equal(before);
  });

  it('opens another feed when its source changes', async () => {
    const [first, second] = [fakeFeed(freshPage()(incident())), fakeFeed(snapshot())];
    const venue = fakeVenue(first);
    const {element} = await banner(undefined);
    element.venue = venue;
    await shows(element, 'trouble');
    Object.assign(venue, {openFeed: () => second});
    element.src = 'https://other.example.com';
    await shows(element, 'operational');
    expect(first.closed).to.equal(1);
  });

  const mistakes: [name: string, value: string, text: RegExp][] = [
    ['audience', 'boss', /audience="boss"/],
    ['provider', 'guesswork', /provider="guesswork"/],
    ['capabilities', 'pos, teleport', /teleport/],
    ['src', 'javascript:alert(1)', /no http or https address/],
  ];
  for (const [name, value, text] of mistakes)
    it(`says what is wrong with ${name}="${value}" and goes on`, async () => {
      const holder = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      const element = document.createElement('standby-status-banner');
      element.setAttribute(name, value);
      element.venue = fakeVenue(fakeFeed(freshPage()(incident())));
      const errors: StandbyErrorEvent[] = [];
      element.addEventListener('standby-error', event => errors.push(event));
      holder.append(element);
      await shows(element, name === 'src' ? 'unknown' : 'trouble');
      expect(errors.map(({code}) => code)).to.deep.equal(['attribute-invalid']);
      expect(errors[0]?.message).to.match(text);
    });

  it('shows that it knows nothing when there is nobody to ask', async () => {
    const {element} = await banner(undefined);
    element.venue = fakeVenue(undefined);
    await shows(element, 'unknown');
    await openDetails(element);
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });

  it('leaves Escape to others and works inside an open dialog', async () => {
    const {element, holder} = await banner(freshPage()(incident()), {dismissible: ''});
    const dialog = document.createElement('dialog');
    holder.append(dialog);
    dialog.append(element);
    dialog.showModal();
    await openDetails(element);
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(detailsButton(element).dispatchEvent(escape)).to.equal(true);
    expect(detailsButton(element).ariaExpanded).to.equal('true');
    dialog.close();
  });

  it('shows planned work as its time comes near, without a new status', async () => {
    const say = snapshot({
      maintenances: [maintenance({from: minutesBefore(-25 * 60), until: minutesBefore(-26 * 60)})],
    });
    const {element} = await banner(say);
    expect(element.matches(':state(operational)')).to.equal(true);
    const {maintenances} = say;
    maintenances[0] = maintenance({from: minutesBefore(-23 * 60), until: minutesBefore(-26 * 60)});
    element.requestUpdate();
    await shows(element, 'planned');
  });
});
