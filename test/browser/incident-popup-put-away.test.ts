import {expect} from '@open-wc/testing';
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
  textOf,
  title,
} from '../helpers/popup.js';
import {component, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const key = 'standby.dismissed.popup';
const minute = 60_000;

describe('incident pop-up: putting it away', () => {
  let time: LongTimers;
  const realSet = Storage.prototype.setItem;
  const realGet = Storage.prototype.getItem;
  beforeEach(() => (time = holdLongTimers()));
  afterEach(() => {
    time.restore();
    Storage.prototype.setItem = realSet;
    Storage.prototype.getItem = realGet;
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', {key: null}));
  });

  it('reminds after half an hour, also by voice, and not before', async () => {
    const {element} = await popup(freshPage().say(major()));
    await waitUntil(() => spoken(element).status.length);
    button(element, 'Remind me in 30 min').click();
    await gone(element);
    time.pass(29 * minute);
    await settled(element);
    expect(isOpen(element)).to.equal(false);
    expect(spoken(element).status).to.deep.equal([]);
    time.pass(minute);
    await opened(element);
    await waitUntil(() => spoken(element).status.length);
  });

  it('takes half an hour when it cannot read the minutes', async () => {
    const {element} = await popup(freshPage().say(major()), {'snooze-minutes': 'soon'});
    await opened(element);
    button(element, 'Remind me in 30 min').click();
    await gone(element);
  });

  it('takes the minutes that the page sets', async () => {
    const {element} = await popup(freshPage().say(major()), {'snooze-minutes': 5});
    await opened(element);
    button(element, 'Remind me in 5 min').click();
    await gone(element);
    time.pass(5 * minute);
    await opened(element);
  });

  it('stays put away for the next page load, and comes back when it gets worse', async () => {
    const {say} = freshPage();
    const first = await popup(say(major()));
    await opened(first.element);
    button(first.element, 'Do not show again until it gets worse').click();
    await gone(first.element);
    first.element.remove();
    const {element, feed} = await popup(say(major({stage: 'identified'})));
    await settled(element);
    expect(isOpen(element)).to.equal(false);
    feed.say(say(major({severity: 'critical', stage: 'identified'})));
    await opened(element);
  });

  for (const name of ['Close', 'Do not show again until it gets worse'])
    it(`shows and says the next fault of the same component after "${name}"`, async () => {
      const {page} = freshPage();
      const down = snapshot({page, components: [component({state: 'major_outage'})]});
      const {element, feed} = await popup(down);
      await waitUntil(() => spoken(element).status.length === 1);
      button(element, name).click();
      await gone(element);
      feed.say(snapshot({page, reach: 'unreachable', severity: 'unknown', components: []}));
      feed.say(down);
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      feed.say(snapshot({page}));
      await settled(element);
      feed.say(down);
      await opened(element);
      const said = (): string[] =>
        spoken(element).status.filter(line => line.startsWith('No tickets can be'));
      await waitUntil(() => said().length === 2, 'says it twice');
    });

  it('puts one away of several, and all when it is closed or snoozed', async () => {
    const {element} = await popup(freshPage().say(critical(), major(), late()));
    await opened(element);
    button(element, 'Do not show again until it gets worse').click();
    await settled(element);
    expect(title(element)).to.equal('Ticket sales at the counter are slow.');
    expect(textOf(element)).to.contain('1 of 2');
    button(element, 'Close').click();
    await gone(element);
  });

  it('opens again on the next page load when it was only closed', async () => {
    const {say} = freshPage();
    const first = await popup(say(major()));
    await opened(first.element);
    button(first.element, 'Close').click();
    await gone(first.element);
    expect(localStorage.getItem(key)).to.equal(null);
    const {element} = await popup(say(major()));
    await opened(element);
  });

  it('asks the page first, and stays when the page says so', async () => {
    const {element} = await popup(freshPage().say(critical(), major()));
    await opened(element);
    const asked: string[] = [];
    const refuse = (event: HTMLElementEventMap['standby-dismiss']): void => {
      asked.push(`${event.action} ${event.matters.length}`);
      event.preventDefault();
    };
    element.addEventListener('standby-dismiss', refuse);
    for (const name of [/^Remind/, /^Do not/, 'Close']) button(element, name).click();
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    expect(asked).to.deep.equal(['snooze 2', 'dismiss 1', 'close 2']);
  });

  it('closes in this tab what another tab puts away', async () => {
    const {say, page} = freshPage();
    const {element} = await popup(say(major()));
    await opened(element);
    const {id} = major();
    const entry = [`${page.url} ${id}`, 'major', 'investigating', Date.now() + minute];
    localStorage.setItem(key, JSON.stringify([entry]));
    dispatchEvent(new StorageEvent('storage', {key}));
    await gone(element);
    time.pass(minute + 1);
    await opened(element);
  });

  it('closes every pop-up of the page', async () => {
    const {say} = freshPage();
    const [one, two] = [await popup(say(major())), await popup(say(major()))];
    await opened(one.element);
    await opened(two.element);
    button(two.element, 'Remind me in 30 min').click();
    await gone(one.element);
    await gone(two.element);
  });

  it('keeps users apart', async () => {
    const {say} = freshPage();
    const anna = await popup(say(major()), {user: 'anna'});
    await opened(anna.element);
    button(anna.element, 'Remind me in 30 min').click();
    await gone(anna.element);
    const {element} = await popup(say(major()), {user: 'ben'});
    await opened(element);
    expect(JSON.stringify({...localStorage})).not.to.contain('anna');
  });

  it('works while storage refuses everything', async () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    const {element} = await popup(freshPage().say(major()));
    await opened(element);
    button(element, 'Remind me in 30 min').click();
    await gone(element);
    time.pass(30 * minute);
    await opened(element);
  });

  it('tells the end of what was snoozed, not of what nobody wants to see again', async () => {
    const {say} = freshPage();
    const {element, feed} = await popup(say(critical(), late()));
    await opened(element);
    button(element, /^Do not/).click();
    await settled(element);
    button(element, /^Remind/).click();
    await gone(element);
    feed.say(say());
    await opened(element);
    expect(textOf(element)).to.contain('E-mails').and.not.to.contain('Online booking');
  });
});
