import {expect} from '@open-wc/testing';
import type {BookingWay} from '../../src/booking/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {card, verified} from '../helpers/booking-card.js';
import type {Card} from '../helpers/booking-card.js';
import {find, textOf} from '../helpers/banner.js';
import {component, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const shop = new URL('/f/7q3k', location.origin).href;
const ways: BookingWay[] = [
  {kind: 'online', href: shop},
  {kind: 'kiosk', label: 'Main hall'},
];
const states = (online: 'operational' | 'major_outage', pos: typeof online = 'operational') =>
  snapshot({
    components: [
      component({state: pos}),
      component({id: 'online', name: 'Checkout', capability: 'online-booking', state: online}),
      component({id: 'kiosk', name: 'Kiosk', capability: 'kiosk'}),
    ],
  });

const realNow = Date.now;
/** A day long ago begins now; a minute has five turns. */
const atTurn = (turn: number): void => {
  Date.now = () => turn * 12_000;
};

/** A screen whose words are all there; only several languages need the button that holds one. */
const screen = async (attributes: Record<string, string> = {}, more: object = {}): Promise<Card> => {
  const made = await card({ways, attributes: {format: 'screen', ...attributes}, ...more});
  const {element} = made;
  const wanted = attributes['languages']?.split(' ').length ?? 5;
  const heard = (): number => element.shadowRoot?.querySelectorAll('h2').length ?? 0;
  await waitUntil(() => heard() === wanted, 'all languages are there');
  return made;
};

const heading = (element: Element): string => textOf(element, '.now h2');
const placeOf = (element: HTMLElement): string => {
  const {x, y, width, height} = find(element, '.place svg').getBoundingClientRect();
  return [x, y, width, height].join();
};

interface FakeLock {
  released: boolean;
  release(): Promise<void>;
}

const fakeLocks = (): FakeLock[] => {
  const locks: FakeLock[] = [];
  const request = (): Promise<FakeLock> => {
    const lock: FakeLock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve();
      },
    };
    locks.push(lock);
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', {configurable: true, value: {request}});
  return locks;
};

const setHidden = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', {configurable: true, value: isHidden});
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('<standby-booking-card format="screen">', () => {
  beforeEach(() => atTurn(0));
  afterEach(() => {
    Date.now = realNow;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'wakeLock');
  });

  it('speaks every language in turn while the code stays where it is', async () => {
    const {element} = await screen();
    await verified(element);
    const place = placeOf(element);
    const headings = [];
    for (const turn of [0, 1, 2, 3, 4]) {
      atTurn(turn);
      element.requestUpdate();
      await element.updateComplete;
      headings.push(heading(element));
      expect(placeOf(element)).to.equal(place);
    }
    expect(headings[0]).to.equal('Book tickets');
    expect(new Set(headings).size).to.equal(5);
  });

  it('shows the languages asked for, and stays with one on request', async () => {
    const {element} = await screen({languages: 'fr de'});
    expect(heading(element)).to.equal('Réserver des billets');
    await waitUntil(() => element.shadowRoot!.querySelector('.bar button'), 'its words are there');
    find(element, '.bar button').click();
    atTurn(1);
    element.requestUpdate();
    await element.updateComplete;
    expect(heading(element)).to.equal('Réserver des billets');
    find(element, '.bar button').click();
    await element.updateComplete;
    expect(heading(element)).to.equal('Tickets buchen');
  });

  it('has a clock that every guest reads, and that of the region where the page names one', async () => {
    const clock = async (lang: string): Promise<string> => textOf((await screen({}, {lang})).element, 'time');
    for (const lang of ['en', 'fr', 'de-CH']) expect(await clock(lang)).to.match(/^\d\d:\d\d$/);
    expect(await clock('en-US')).to.match(/^\d\d:\d\d.[AP]M$/);
  });

  it('moves as a whole against burn-in, by whole pixels', async () => {
    const {element} = await screen();
    await verified(element);
    const before = find(element, '.place svg').getBoundingClientRect();
    atTurn(15);
    element.requestUpdate();
    await element.updateComplete;
    const after = find(element, '.place svg').getBoundingClientRect();
    expect([after.x - before.x, after.y - before.y]).to.deep.equal([2, 0]);
  });

  it('fills a column that a page lets it grow in', async () => {
    const {element} = await screen();
    await verified(element);
    const column = element.parentElement!;
    Object.assign(column.style, {display: 'flex', flexDirection: 'column', minHeight: '100vh'});
    element.style.flex = '1';
    await waitUntil(() => find(element, '.screen').clientHeight >= innerHeight, 'it fills the column');
    expect(find(element, '.place svg').clientWidth).to.be.greaterThan(150);
  });

  it('a long list of other ways does not take the room of the code, nor push it out of sight', async () => {
    const many = Array.from({length: 40}, (_, at): BookingWay => ({kind: 'kiosk', label: `Hall ${at}`}));
    for (const [width, height, least] of [
      [540, 960, 250],
      [960, 540, 250],
      [320, 480, 180],
    ] as const) {
      const {element} = await screen({}, {ways: [...ways, ...many]});
      Object.assign(element.style, {
        inlineSize: `${width}px`,
        blockSize: `${height}px`,
        minBlockSize: '0',
      });
      // One that was read back at the size before may still be shown for a moment.
      const box = (): DOMRect | undefined =>
        element.shadowRoot?.querySelector('.place svg')?.getBoundingClientRect();
      const isLarge = (): boolean => (box()?.width ?? 0) > least;
      const isInSight = (): boolean =>
        (box()?.bottom ?? Infinity) - element.getBoundingClientRect().top <= height;
      await waitUntil(
        () =>
          find(element, '.screen').offsetWidth === width &&
          element.matches(':state(verified)') &&
          isLarge() &&
          isInSight(),
        `it is read back, large and in sight at ${width} × ${height}`,
      );
    }
  });

  it('an address that is typed is whole, and an empty title is none', async () => {
    const href = new URL('/shop?event=7&utm_source=screen', location.origin).href;
    const {element} = await screen({label: ''}, {ways: [{kind: 'online', href}]});
    expect(textOf(element, '.address')).to.equal(`${location.host}/shop?event=7`);
    expect(heading(element)).to.equal('Book tickets');
  });

  it('every module has the same number of pixels', async () => {
    const {element} = await screen();
    const code = await verified(element);
    const modules = Number(code.getAttribute('viewBox')!.split(' ')[2]);
    const pixels = (code.getBoundingClientRect().width * devicePixelRatio) / modules;
    expect(Math.abs(pixels - Math.round(pixels))).to.be.below(0.01);
  });

  it('the distance it claims follows the diagonal of the display', async () => {
    const claim = async (diagonal: string): Promise<number> => {
      const {element} = await screen({diagonal});
      await verified(element);
      return Number(/[\d.]+/.exec(textOf(element, '.soft .now'))?.[0]);
    };
    expect(await claim('60')).to.be.above(1.5 * (await claim('30')));
  });

  it('sends nobody to a shop that is down, and has no link that would lead away', async () => {
    const {element, feed} = await screen({}, {snapshot: states('operational')});
    await verified(element);
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    expect(textOf(element, '.address')).to.equal(`${location.host}/f/7q3k`);
    feed.say(states('major_outage'));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.place svg')).to.equal(null);
    expect(textOf(element, '.down .now')).to.equal('Online booking is not available right now.');
    expect(textOf(element, '.words .now')).to.include('Main hall');
  });

  it('keeps the display on while it shows something, also after the page was hidden', async () => {
    const locks = fakeLocks();
    setHidden(false);
    const {element, feed} = await card({
      ways,
      attributes: {format: 'screen', when: 'pos-down'},
      snapshot: states('operational'),
    });
    await waitUntil(() => element.matches(':state(waiting)'));
    expect(locks, 'nothing is shown yet').to.have.length(0);
    feed.say(states('operational', 'major_outage'));
    await waitUntil(() => locks.length === 1);
    locks[0]!.released = true;
    setHidden(true);
    expect(locks).to.have.length(1);
    setHidden(false);
    await waitUntil(() => locks.length === 2);
    // On a low battery, say: the page stays in sight, and asks at its next turn.
    locks[1]!.released = true;
    element.requestUpdate();
    await waitUntil(() => locks.length === 3);
    element.requestUpdate();
    await element.updateComplete;
    expect(locks, 'one is enough').to.have.length(3);
    element.remove();
    await waitUntil(() => locks[2]!.released);
    element.requestUpdate();
    await element.updateComplete;
    setHidden(false);
    expect(locks).to.have.length(3);
  });

  for (const lang of ['de', 'en', 'fr', 'it', 'nl'])
    it(`is accessible in ${lang}`, async () => {
      const {element} = await screen({lang, languages: lang});
      await verified(element);
      await expectAccessible(element);
      const section = find(element, 'section');
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
    });

  it('an unknown format shows the card and is told', async () => {
    const element = document.createElement('standby-booking-card');
    const errors: string[] = [];
    element.addEventListener('standby-error', ({message}) => errors.push(message));
    element.setAttribute('format', 'wall');
    element.setAttribute('href', shop);
    document.body.append(element);
    await verified(element);
    expect(errors.filter(message => message.includes('format="wall"'))).to.have.length(1);
    element.remove();
  });
});
