import {expect} from '@open-wc/testing';
import type {StatusChange} from '../../src/status/index.js';
import {banner, find, freshPage, hears, next, shows, spoken, textOf} from '../helpers/banner.js';
import {component, incident, snapshot, unreachable} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('status banner: announcements', () => {
  it('says once what is there when the page opens, politely', async () => {
    const say = freshPage()(incident({severity: 'critical'}));
    const {element} = await banner(say);
    await hears(element, 'status', /^No tickets can be sold/);
    expect(spoken(element, 'alert')).to.deep.equal([]);
  });

  it('interrupts for a new critical fault only, and says each change once', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say());
    feed.say(say(incident()));
    await hears(element, 'status', /^Ticket sales at the counter are slow\. Please book online\.$/);
    feed.say(say(incident({stage: 'identified'})));
    await hears(element, 'status', /^Counter sales: Cause found$/);
    expect(spoken(element, 'alert')).to.deep.equal([]);
    feed.say(say(incident({severity: 'critical', stage: 'identified'})));
    await hears(element, 'alert', /^No tickets can be sold/);
    feed.say(say(incident({severity: 'critical', stage: 'identified'})));
    feed.say(say());
    await hears(element, 'status', /^Counter sales: Over$/);
    expect(spoken(element, 'alert').length).to.equal(1);
    expect(spoken(element, 'status').length).to.equal(3);
  });

  it('says one change once when two banners show it', async () => {
    const say = freshPage();
    const [first, second] = [await banner(say()), await banner(say())];
    for (const {feed} of [first, second]) feed.say(say(incident()));
    const all = (): string[] => [first, second].flatMap(({element}) => spoken(element, 'status'));
    await waitUntil(() => all().length > 0);
    // Whatever the second has to say comes before this.
    second.feed.say(say(incident({severity: 'major'})));
    await waitUntil(() => [first, second].some(({element}) => spoken(element, 'alert').length));
    expect(all().filter(line => line.includes('slow')).length).to.equal(1);
  });

  it('says that it lost sight, and that it is back', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say());
    feed.say(unreachable({page: say().page}));
    await hears(element, 'status', /^We cannot see right now/);
    feed.say(say());
    await hears(element, 'status', /^Everything is working/);
  });

  it('interrupts for what the venue itself says while the status page cannot be reached', async () => {
    const say = freshPage();
    const {page} = say();
    const {element, feed} = await banner(unreachable({page}));
    await hears(element, 'status', /^We cannot see right now/);
    const told = next(element, 'standby-status-change');
    feed.say({
      ...unreachable({page, reach: 'live', severity: 'critical'}),
      incidents: say(incident({severity: 'critical', origin: 'venue'})).incidents,
    });
    await hears(element, 'alert', /^No tickets can be sold/);
    expect((await told).changes.map(({type}) => type)).to.include('opened');
    expect(textOf(element, '.meta')).to.contain('Our team');
  });

  it('loses nothing of what came while its words were on their way', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say());
    const told: (readonly StatusChange[])[] = [];
    element.addEventListener('standby-status-change', ({changes}) => told.push(changes));
    feed.say(say(incident({severity: 'major'})));
    feed.say(say(incident({severity: 'critical'})));
    await hears(element, 'alert', /^No tickets can be sold/);
    expect(told.flat().map(({type}) => type)).to.deep.equal(['opened', 'escalated']);
  });

  it('says the next fault of the same component too', async () => {
    const {page} = freshPage()();
    const down = snapshot({page, components: [component({state: 'major_outage'})]});
    const {element, feed} = await banner(snapshot({page}));
    const heard = async (text: RegExp, times: number): Promise<void> =>
      waitUntil(
        () => spoken(element, 'status').filter(line => text.test(line)).length === times,
        `says ${String(text)} ${String(times)} times`,
      );
    for (const times of [1, 2]) {
      feed.say(down);
      await heard(/^No tickets can be sold/, times);
      feed.say(snapshot({page}));
      await heard(/^Everything is working/, times);
    }
  });

  it('marks the words of the provider with their language', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say(), {lang: 'de'});
    feed.say(say(incident({components: [], name: 'Elevated errors'})));
    await hears(element, 'status', /^Elevated errors$/);
    expect(find(element, '[role=status] p').lang).to.equal('en');
  });
});

describe('status banner: after the fault', () => {
  it('says that it is over, then that all is well', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say(incident()), {'hide-when-operational': ''});
    feed.say(say());
    await shows(element, 'resolved');
    expect(textOf(element, '.say')).to.equal('It is over. Everything is working.');
    const later = Date.now() + 11 * 60_000;
    const clock = Date.now;
    try {
      Date.now = () => later;
      element.requestUpdate();
      await shows(element, 'operational');
    } finally {
      Date.now = clock;
    }
    // Whatever it had to say by then comes before this.
    feed.say(say(incident({severity: 'critical', id: 'next'})));
    await hears(element, 'alert', /^No tickets can be sold/);
    expect(spoken(element, 'status').join(), 'no news').not.to.contain('Everything is working');
  });

  it('does not call it over when it cannot see, or when something else is left', async () => {
    const say = freshPage();
    const {element, feed} = await banner(say(incident()));
    feed.say(unreachable({page: say().page}));
    await shows(element, 'unknown');
    const other = await banner(say(incident(), incident({id: 'i2', components: [], name: 'Other'})));
    other.feed.say(say(incident({id: 'i2', components: [], name: 'Other'})));
    await waitUntil(() => textOf(other.element).includes('Other'));
    expect(other.element.matches(':state(trouble)')).to.equal(true);
  });
});
