import {expect, fixture, html} from '@open-wc/testing';
import {
  banner,
  close,
  closeButton,
  detailsButton,
  freshPage,
  next,
  shows,
  textOf,
} from '../helpers/banner.js';
import {fakeFeed, fakeVenue} from '../helpers/fake-feed.js';
import {component, incident, maintenance, snapshot, unreachable} from '../helpers/snapshots.js';

describe('status banner: events', () => {
  it('tells each status with what became different', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say());
    const changed = next(element, 'standby-status-change');
    feed.say(say(incident()));
    const {snapshot: told, changes, bubbles, composed} = await changed;
    expect(told.incidents.length).to.equal(1);
    expect(changes.map(({type}) => type)).to.deep.equal(['opened']);
    expect([bubbles, composed]).to.deep.equal([true, true]);
  });

  it('tells the first status too, without changes', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('standby-status-banner');
    element.venue = fakeVenue(fakeFeed(snapshot()));
    const changed = next(element, 'standby-status-change');
    holder.append(element);
    expect((await changed).changes).to.deep.equal([]);
  });

  it('asks before it is put away', async () => {
    const say = freshPage();
    const {element} = await banner(say(incident(), incident({id: 'i2', severity: 'major'})), {
      dismissible: '',
    });
    element.addEventListener('standby-dismiss', event => event.preventDefault(), {once: true});
    const asked = next(element, 'standby-dismiss');
    closeButton(element)?.click();
    expect((await asked).matters.length).to.equal(2);
    await element.updateComplete;
    expect(element.matches(':state(trouble)')).to.equal(true);
  });
});

describe('status banner: dismissal', () => {
  it('names all that was put away, also faults without an incident and work under way', async () => {
    const {page} = freshPage()();
    const components = ['pos', 'second'].map(id => component({id, state: 'degraded'}));
    const shown = await banner(snapshot({page, components}), {dismissible: ''});
    const asked = next(shown.element, 'standby-dismiss');
    await close(shown);
    const [fault] = (await asked).matters;
    expect(fault?.components?.map(({id}) => id)).to.deep.equal(['pos', 'second']);
    const work = maintenance({stage: 'in_progress'});
    const busy = await banner(snapshot({page, maintenances: [work]}), {dismissible: ''});
    const told = next(busy.element, 'standby-dismiss');
    await close(busy);
    expect((await told).matters[0]?.maintenance).to.deep.equal(work);
  });

  it('keeps no empty place for a button, and the focus where it was when one comes', async () => {
    const say = freshPage();
    const {element, feed, holder} = await banner(say(), {dismissible: ''});
    holder.style.inlineSize = '320px';
    const end = (): number =>
      element.getBoundingClientRect().right - detailsButton(element).getBoundingClientRect().right;
    expect(end()).to.be.lessThan(20);
    detailsButton(element).focus();
    feed.say(say(incident()));
    await shows(element, 'trouble');
    expect(closeButton(element)).not.to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(detailsButton(element));
  });

  it('cannot be put away unless the page allows it, and never at a kiosk', async () => {
    const say = freshPage()(incident({severity: 'critical'}));
    expect(closeButton((await banner(say)).element)).to.equal(null);
    expect(closeButton((await banner(say, {dismissible: '', kiosk: ''})).element)).to.equal(null);
    expect(closeButton((await banner(say, {dismissible: ''})).element)).not.to.equal(null);
  });

  it('leaves a thin line that is not green, with the focus on the way back', async () => {
    const shown = await banner(freshPage()(incident()), {dismissible: ''});
    closeButton(shown.element)?.focus();
    await close(shown);
    expect(textOf(shown.element, '.say')).to.equal('Disruption. This is still going on.');
    expect(shown.element.shadowRoot?.activeElement).to.equal(detailsButton(shown.element));
  });

  it('stays away on another page of the site', async () => {
    const say = freshPage()(incident());
    await close(await banner(say, {dismissible: ''}));
    const {element} = await banner(say, {dismissible: ''});
    expect(element.matches(':state(dismissed)')).to.equal(true);
  });

  it('comes back when an incident gets worse, not when it gets better', async () => {
    const say = freshPage();
    const shown = await banner(say(incident({severity: 'major'})), {dismissible: ''});
    await close(shown);
    shown.feed.say(say(incident({severity: 'minor', stage: 'monitoring'})));
    await shown.element.updateComplete;
    expect(shown.element.matches(':state(dismissed)')).to.equal(true);
    shown.feed.say(say(incident({severity: 'critical'})));
    await shows(shown.element, 'trouble');
  });

  it('puts away everything it spoke of, and comes back for what is new', async () => {
    const say = freshPage();
    const known = [incident(), incident({id: 'i2', severity: 'major', components: [], name: 'Other'})];
    const shown = await banner(say(...known), {dismissible: ''});
    await close(shown);
    shown.feed.say(say(...known, incident({id: 'i3', components: [], name: 'Third'})));
    await shows(shown.element, 'trouble');
    expect(textOf(shown.element)).to.contain('Third').and.not.to.contain('more');
  });

  it('shows the next fault of the same component, once the last one is over for certain', async () => {
    const {page} = freshPage()();
    const down = snapshot({page, components: [component({state: 'major_outage'})]});
    const shown = await banner(down, {dismissible: ''});
    await close(shown);
    shown.feed.say(unreachable({page}));
    await shows(shown.element, 'unknown');
    shown.feed.say(down);
    await shows(shown.element, 'dismissed');
    shown.feed.say(snapshot({page}));
    await shows(shown.element, 'operational');
    shown.feed.say(down);
    await shows(shown.element, 'trouble');
  });

  it('puts away running maintenance', async () => {
    const page = freshPage()().page;
    const shown = await banner(snapshot({page, maintenances: [maintenance({stage: 'in_progress'})]}), {
      dismissible: '',
    });
    await close(shown);
    expect(textOf(shown.element, '.say')).to.equal('Maintenance. This is still going on.');
  });

  it('takes part in what another banner put away', async () => {
    const say = freshPage()(incident());
    const first = await banner(say, {dismissible: ''});
    const second = await banner(say, {dismissible: ''});
    await close(first);
    await shows(second.element, 'dismissed');
  });
});
