import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {watchWays} from '../../src/booking/index.js';
import type {BookingWay, WayWatcher} from '../../src/booking/index.js';
import {fakeBrowser, settled} from '../helpers/fake-browser.js';
import type {FakeTab} from '../helpers/fake-browser.js';
import {surroundingsOf} from '../helpers/fake-surroundings.js';

const shop = 'https://tickets.museum.example/';
const partner = 'https://partner.example/museum';
const ways: BookingWay[] = [
  {kind: 'online', href: shop},
  {kind: 'partner', href: partner},
  {kind: 'kiosk', href: 'https://museum.example/map'},
];

type Browser = ReturnType<typeof fakeBrowser>;

/** A watcher in a fake browser; `dead` are the addresses that nobody answers at. */
const watching = (
  listed = ways,
  origin = 'https://museum.example',
): {browser: Browser; tab: FakeTab; watcher: WayWatcher; dead: Set<string>; heard: () => number} => {
  const browser = fakeBrowser();
  const dead = new Set<string>();
  browser.random = 0;
  browser.answer = url => {
    for (const address of dead) if (url.startsWith(address)) throw new TypeError('Failed to fetch');
    return new Response(null);
  };
  const tab = browser.openTab({origin: () => origin});
  const watcher = watchWays(listed, {environment: surroundingsOf(tab.environment.globals)});
  let heard = 0;
  watcher.subscribe(() => (heard += 1));
  return {browser, tab, watcher, dead, heard: () => heard};
};

describe('whether shops answer', () => {
  it('asks each address once a round, without a trace', async () => {
    const {browser, watcher} = watching();
    assert.deepEqual(
      [...watcher.reach],
      [
        [shop, 'unknown'],
        [partner, 'unknown'],
      ],
    );
    await browser.advance(0);
    assert.deepEqual([...watcher.reach.values()], ['reachable', 'reachable']);
    assert.deepEqual(
      browser.requests.map(({url}) => url),
      [shop, partner],
    );
    const {mode, method, credentials, referrerPolicy, cache} = browser.requests[0]!.init!;
    assert.deepEqual(
      [mode, method, credentials, referrerPolicy, cache],
      ['no-cors', 'HEAD', 'omit', 'no-referrer', 'no-store'],
    );
    await browser.advance(59);
    assert.equal(browser.requests.length, 2);
    await browser.advance(1);
    assert.equal(browser.requests.length, 4);
  });

  it('three failures close it, asked sooner; two answers open it again', async () => {
    const {browser, watcher, dead, heard} = watching();
    await browser.advance(0);
    dead.add(shop);
    await browser.advance(60);
    assert.equal(watcher.reach.get(shop), 'reachable', 'one lost request');
    await browser.advance(10);
    assert.equal(watcher.reach.get(shop), 'reachable');
    await browser.advance(10);
    assert.equal(watcher.reach.get(shop), 'unreachable');
    assert.equal(watcher.reach.get(partner), 'reachable');
    assert.equal(heard(), 2);
    dead.delete(shop);
    await browser.advance(60);
    assert.equal(watcher.reach.get(shop), 'unreachable', 'one answer');
    await browser.advance(10);
    assert.equal(watcher.reach.get(shop), 'reachable');
    assert.equal(heard(), 3);
  });

  it('a failure now and then changes nothing', async () => {
    const {browser, watcher, dead} = watching();
    await browser.advance(0);
    for (let round = 0; round < 6; round++) {
      if (round % 3 === 2) dead.delete(shop);
      else dead.add(shop);
      await watcher.check();
    }
    assert.equal(watcher.reach.get(shop), 'reachable');
  });

  it('without a connection of its own it says nothing about shops', async () => {
    const {browser, watcher, dead} = watching();
    await browser.advance(0);
    dead.add('https://');
    await browser.advance(600);
    assert.deepEqual([...watcher.reach.values()], ['reachable', 'reachable']);
    dead.clear();
    browser.online = false;
    const before = browser.requests.length;
    await browser.advance(600);
    assert.equal(browser.requests.length, before);
    assert.deepEqual([...watcher.reach.values()], ['reachable', 'reachable']);
  });

  it('the own page proves the connection when every shop is down', async () => {
    const {browser, watcher, dead} = watching();
    dead.add(shop).add(partner);
    await browser.advance(60);
    assert.deepEqual([...watcher.reach.values()], ['unreachable', 'unreachable']);
    assert.ok(browser.requests.some(({url}) => url === 'https://museum.example/'));
  });

  it('from a file there is no own page to ask', async () => {
    const {browser, watcher, dead} = watching(ways, 'null');
    dead.add(shop).add(partner);
    await browser.advance(300);
    assert.deepEqual([...watcher.reach.values()], ['unknown', 'unknown']);
    dead.delete(partner);
    await browser.advance(300);
    assert.deepEqual([...watcher.reach.values()], ['unreachable', 'reachable']);
  });

  it('a server that never answers is given up after 8 s', async () => {
    const {browser, watcher} = watching();
    browser.answer = url => (url === shop ? undefined : new Response(null));
    await browser.advance(60);
    assert.equal(watcher.reach.get(shop), 'unreachable');
  });

  it('what the page may not ask stays unknown, and is not asked', async () => {
    const mixed = 'http://old.example/';
    const listeners: ((event: object) => void)[] = [];
    const browser = fakeBrowser();
    browser.answer = url => {
      if (url.startsWith(shop)) throw new TypeError('Refused to connect');
      return new Response(null);
    };
    const tab = browser.openTab();
    const addEventListener = (type: string, listener: (event: object) => void): void => {
      if (type === 'securitypolicyviolation') listeners.push(listener);
    };
    const watcher = watchWays([...ways, {kind: 'online', href: mixed}], {
      environment: {...surroundingsOf(tab.environment.globals), events: {addEventListener}},
    });
    await browser.advance(0);
    for (const tell of listeners) tell({blockedURI: `${shop}anything`, effectiveDirective: 'connect-src'});
    await browser.advance(600);
    assert.equal(watcher.reach.get(shop), 'unknown');
    assert.equal(watcher.reach.get(partner), 'reachable');
    assert.equal(browser.requests.filter(({url}) => url === shop).length, 1);
    assert.ok(!browser.requests.some(({url}) => url === mixed));
  });

  it('a hidden page asks nothing and looks again when it is seen', async () => {
    const {browser, tab} = watching();
    await browser.advance(0);
    tab.hide();
    await browser.advance(600);
    assert.equal(browser.requests.length, 2);
    tab.show();
    await settled();
    assert.equal(browser.requests.length, 4);
  });

  it('ends without a trace, also in the middle of a round', async () => {
    const {browser, tab, watcher, heard} = watching();
    browser.answer = () => undefined;
    await browser.advance(1);
    watcher.close();
    await settled();
    assert.deepEqual([tab.holdings(), heard()], [0, 0]);
    await watcher.check();
    await browser.advance(600);
    assert.equal(browser.requests.length, 2);
  });

  it('with nothing to ask it rests', async () => {
    const {browser, tab, watcher} = watching([{kind: 'desk'}, {kind: 'online', href: 'nothing'}]);
    await browser.advance(100);
    assert.deepEqual([browser.requests.length, watcher.reach.size], [0, 0]);
    watcher.close();
    assert.equal(tab.holdings(), 0);
  });
});
