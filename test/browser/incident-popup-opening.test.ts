import {expect, fixture, html} from '@open-wc/testing';
import {fakeFeed, fakeVenue} from '../helpers/fake-feed.js';
import {snapshot, unreachable} from '../helpers/snapshots.js';
import {holdLongTimers} from '../helpers/long-timers.js';
import type {LongTimers} from '../helpers/long-timers.js';
import {
  button,
  critical,
  freshPage,
  gone,
  isOpen,
  late,
  major,
  opened,
  popup,
  settled,
  spoken,
  surface,
  textOf,
  title,
} from '../helpers/popup.js';
import {waitUntil} from '../helpers/wait-until.js';

const eventsOf = (element: HTMLElement): string[] => {
  const names: string[] = [];
  for (const name of ['open', 'escalated', 'resolved'] as const)
    element.addEventListener(`standby-incident-${name}`, ({matter}) =>
      names.push(`${name} ${matter.severity}`),
    );
  return names;
};

describe('incident pop-up: when it opens and ends', () => {
  let time: LongTimers;
  beforeEach(() => (time = holdLongTimers()));
  afterEach(() => {
    time.restore();
    localStorage.clear();
  });

  it('shows nothing, and no box, while all is well or nothing is known', async () => {
    const {element, feed} = await popup(undefined);
    await settled(element);
    expect(surface(element)).to.equal(null);
    feed.say(freshPage().say());
    await settled(element);
    expect(surface(element)).to.equal(null);
    const {width, height} = element.getBoundingClientRect();
    expect([width, height]).to.deep.equal([0, 0]);
  });

  it('opens for an incident that is there when the page loads, and says what to do', async () => {
    const {say} = freshPage();
    const {element} = await popup(say(major()));
    await opened(element);
    expect(title(element)).to.equal('Ticket sales at the counter are slow.');
    expect(textOf(element)).to.contain('Show guests the QR code for online booking.');
    expect(element.matches(':state(open)')).to.equal(true);
  });

  it('speaks to guests where the page says so', async () => {
    const {element} = await popup(freshPage().say(major()), {audience: 'guests'});
    await opened(element);
    expect(textOf(element)).to.contain('Please book online.');
  });

  it('opens for a new incident and dispatches it', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say());
    const events = eventsOf(element);
    feed.say(say(major()));
    await opened(element);
    expect(events).to.deep.equal(['open major']);
  });

  it('keeps quiet below its severity', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(major({severity: 'minor'})));
    await settled(element);
    expect(isOpen(element)).to.equal(false);
    feed.say(say(major()));
    await opened(element);
    const other = await popup(freshPage().say(major()), {'min-severity': 'critical'});
    await settled(other.element);
    expect(isOpen(other.element)).to.equal(false);
    const eager = await popup(freshPage().say(major({severity: 'minor'})), {'min-severity': 'minor'});
    await opened(eager.element);
  });

  it('opens for a component that no incident explains', async () => {
    const {page} = freshPage();
    const down = {id: 'pos', name: 'Point of sales app', state: 'major_outage', capability: 'pos'} as const;
    const {element} = await popup(snapshot({page, components: [down]}));
    await opened(element);
    expect(title(element)).to.equal('No tickets can be sold at the counter.');
  });

  it('shows the worst first and goes through the others round and round', async () => {
    const {say} = freshPage();
    const {element} = await popup(say(major(), critical(), late()));
    await opened(element);
    const seen = [title(element)];
    for (let step = 0; step < 3; step += 1) {
      button(element, 'Next disruption').click();
      await settled(element);
      seen.push(title(element));
    }
    expect(textOf(element)).to.contain('1 of 3');
    expect(seen[0]).to.equal('Online booking is not available.');
    expect(seen[3]).to.equal(seen[0]);
    expect(new Set(seen).size).to.equal(3);
    button(element, 'Previous disruption').click();
    await settled(element);
    expect(textOf(element)).to.contain('3 of 3');
  });

  it('lets what is over leave the queue and says so', async () => {
    const {say} = freshPage();
    const [one, two] = [critical(), late()];
    const {element, feed} = await popup(say(one, two));
    await opened(element);
    const events = eventsOf(element);
    feed.say(say(one));
    await settled(element);
    expect(textOf(element)).to.contain('E-mails: the disruption is over').and.not.to.contain('of 2');
    expect(textOf(element), 'something is still down').not.to.contain('work as usual');
    expect(events).to.deep.equal(['resolved major']);
  });

  it('says gently that all is over, and goes after eight seconds', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    feed.say(say());
    await waitUntil(() => textOf(element).includes('Counter sales: the disruption is over'));
    expect(textOf(element)).to.contain('You can work as usual again.');
    await waitUntil(() => isOpen(element));
    time.pass(6_000);
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    time.pass(2_500);
    await gone(element);
    feed.say(say());
    await settled(element);
    expect(isOpen(element)).to.equal(false);
  });

  it('stays while somebody is on it', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    feed.say(say());
    await waitUntil(() => textOf(element).includes('over'));
    button(element, 'Close').focus();
    time.pass(60_000);
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    button(element, 'Close').blur();
    time.pass(9_000);
    await gone(element);
  });

  it('does not call over what can no longer be seen, or what something else still hits', async () => {
    const {say, page} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    feed.say(unreachable({page}));
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    expect(textOf(element)).not.to.contain('disruption is over');
    feed.say(
      snapshot({page, components: [{id: 'pos', name: 'POS', state: 'partial_outage', capability: 'pos'}]}),
    );
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    expect(textOf(element)).not.to.contain('disruption is over');
  });

  it('says nothing is over when another page, or another part of it, is watched', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    feed.say(freshPage().say());
    await gone(element);
    const other = await popup(say(major({id: 'scoped'})));
    await opened(other.element);
    other.element.capabilities = ['email'];
    await gone(other.element);
    expect(textOf(other.element)).to.equal('');
  });

  it('shows an escalation at once, and again when it was closed', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(late(), major()));
    await opened(element);
    const events = eventsOf(element);
    button(element, 'Close').click();
    await gone(element);
    feed.say(say(late(), major()));
    await settled(element);
    expect(isOpen(element), 'closed stays closed').to.equal(false);
    feed.say(say(late(), major({severity: 'critical'})));
    await opened(element);
    expect(title(element)).to.equal('No tickets can be sold at the counter.');
    expect(events).to.deep.equal(['escalated critical']);
  });

  it('says an age instead of a stage when the status is only remembered', async () => {
    const {say} = freshPage();
    const {element} = await popup({...say(major()), reach: 'last-known'});
    await opened(element);
    expect(textOf(element)).to.contain('Last known at').and.not.to.contain('Looking into it');
  });

  it('quotes a provider in its own language where nothing else is known', async () => {
    const {say} = freshPage();
    const {element} = await popup(say(major({name: '<b>API</b> errors', components: []})), {lang: 'de'});
    await opened(element);
    expect(title(element)).to.equal('<b>API</b> errors');
    expect(surface(element)?.querySelector('#title')?.getAttribute('lang')).to.equal('en');
    expect(surface(element)?.lang).to.equal('de');
  });

  for (const [lang, fault, snooze] of [
    ['de', 'Der Kassenverkauf dauert länger als sonst.', 'In 30 Min. erinnern'],
    ['en', 'Ticket sales at the counter are slow.', 'Remind me in 30 min'],
    ['fr', undefined, 'Me le rappeler dans 30 min'],
    ['it', undefined, 'Ricordamelo tra 30 min'],
    ['nl', undefined, 'Herinner mij over 30 min'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const {element} = await popup(freshPage().say(major()), {lang});
      await opened(element);
      expect(surface(element)?.lang).to.equal(lang);
      if (fault) expect(title(element)).to.equal(fault);
      expect(button(element, snooze)).to.be.an.instanceOf(HTMLButtonElement);
    });

  it('corrects attributes that it does not know, and says so', async () => {
    const codes: string[] = [];
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.addEventListener('standby-error', ({message}) => codes.push(message));
    const element = document.createElement('standby-incident-popup');
    element.setAttribute('mode', 'sideways');
    element.venue = fakeVenue(fakeFeed());
    holder.append(element);
    await element.updateComplete;
    expect(element.mode).to.equal('toast');
    expect(codes.join()).to.contain('mode="sideways"');
  });

  it('announces each change once: new ones at once when they are severe, the rest politely', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say());
    feed.say(say(major()));
    await waitUntil(() => spoken(element).alert.length);
    expect(spoken(element).alert).to.deep.equal([
      'Ticket sales at the counter are slow. Show guests the QR code for online booking.',
    ]);
    feed.say(say(major()));
    feed.say(say(major({stage: 'identified'})));
    await waitUntil(() => spoken(element).status.length);
    expect(spoken(element).status).to.deep.equal(['Ticket sales at the counter are slow. Cause found']);
    feed.say(say());
    await waitUntil(() => spoken(element).status.length > 1);
    expect(spoken(element).status[1]).to.equal('Counter sales: the disruption is over');
    expect(spoken(element).alert).to.have.length(1);
  });

  it('tells what was there before politely, and several in one breath', async () => {
    const {say} = freshPage();
    const {element} = await popup(say(critical(), major(), late()));
    await waitUntil(() => spoken(element).status.length);
    expect(spoken(element).status).to.deep.equal(['Online booking is not available. Open all counters.']);
    expect(spoken(element).alert).to.deep.equal([]);
  });

  it('announces once when two pop-ups show the same', async () => {
    const {say} = freshPage();
    const [one, two] = [await popup(say()), await popup(say())];
    const news = say(major());
    one.feed.say(news);
    two.feed.say(news);
    await waitUntil(() => [one, two].some(({element}) => spoken(element).alert.length));
    one.feed.say(say(major(), critical()));
    await waitUntil(() => spoken(one.element).alert.some(line => line.includes('Online booking')));
    expect(spoken(two.element).alert.length + spoken(one.element).alert.length).to.equal(2);
  });
});
