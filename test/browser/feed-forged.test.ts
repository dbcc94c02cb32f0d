import {expect} from '@open-wc/testing';
import {createFeed} from '../../src/status/index.js';
import type {FeedOptions} from '../../src/status/index.js';
import {seal} from '../../src/status/known.js';
import type {Known} from '../../src/status/known.js';
import {unseal} from '../../src/status/unseal.js';
import {fakeBrowser, settled} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, unreachable} from '../helpers/status-page.js';

const setUp = () => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const open = () => {
    const tab = browser.openTab();
    return {
      ...tab,
      feed: createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment}),
    };
  };
  const keptCopy = () => [...browser.kept][0]!;
  return {browser, open, keptCopy};
};

/** JSON with another value somewhere in it. */
const changed = (json: string, path: string, value: unknown): string => {
  const copy = JSON.parse(json) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const target = keys.reduce((part, key) => part[key] as Record<string, unknown>, copy);
  target[last] = value;
  return JSON.stringify(copy);
};

describe('feed: what others may have left', () => {
  it('drops a memory with anything wrong in it', async () => {
    const {browser, open, keptCopy} = setUp();
    browser.answer = () => json(summary('major'));
    const before = open();
    await browser.advance(1);
    before.kill();
    const [name, sound] = keptCopy();
    const [sum, content] = [sound.slice(0, sound.indexOf('{')), sound.slice(sound.indexOf('{'))];
    const spoil = (path: string, value: unknown): string => sum + changed(content, path, value);
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '{}',
      sound.slice(0, -20),
      content,
      spoil('snapshot.severity', 'fine'),
      spoil('snapshot.severity', ['none']),
      spoil('snapshot.severity', '__proto__'),
      spoil('snapshot.provider', 'somebody'),
      spoil('snapshot.page', {name: 'x', url: 'javascript:alert(1)'}),
      spoil('snapshot.components', {}),
      spoil('snapshot.components.0.state', 'constructor'),
      spoil('snapshot.components.0.name', 7),
      spoil('snapshot.incidents.0', null),
      spoil('snapshot.incidents.0.stage', 'later'),
      spoil('snapshot.incidents.0.url', 'javascript:alert(1)'),
      spoil('snapshot.incidents.0.updates', undefined),
      spoil('snapshot.aspects', {components: 'available'}),
      spoil('snapshot.fetchedAt', 'yesterday'),
      spoil('nextAt', 'never'),
      spoil('nextAt', browser.now() + 1e9),
      spoil('heldUntil', 1e15),
      spoil('triedAt', null),
      spoil('via', {provider: 'x', alternative: 0}),
    ];
    // Nothing else may speak meanwhile.
    browser.answer = () => undefined;
    for (const copy of bad) {
      browser.kept.set(name, copy);
      const tab = open();
      await settled();
      expect(tab.feed.snapshot, copy).to.equal(undefined);
      tab.kill();
    }
    for (const copy of [sound, seal(unseal(sound)!)]) browser.kept.set(name, copy);
    const {feed} = open();
    await settled();
    expect(feed.snapshot?.severity, 'the sound copy is believed').to.equal('critical');
  });

  it('survives a memory that somebody forged with its check sum, and never looks calm because of it', async () => {
    const {browser, open, keptCopy} = setUp();
    const before = open();
    await browser.advance(1);
    before.kill();
    const [name, sound] = keptCopy();
    const forge = (path: string, value: unknown): string =>
      seal(JSON.parse(changed(sound.slice(sound.indexOf('{')), path, value)) as Known);
    for (const copy of [
      forge('snapshot.page', {name: 'x', url: 'javascript:alert(1)'}),
      forge('snapshot.page.subscribeUrl', ['https://status.example.com']),
      forge('snapshot.fetchedAt', 'yesterday'),
      forge('snapshot.fetchedAt', null),
      forge('snapshot.incidents', null),
      forge('snapshot.severity', 7),
      forge('snapshot.components', {}),
      forge('snapshot.aspects', null),
      forge('snapshot', []),
      forge('snapshot', 'calm'),
      forge('triedAt', 'never'),
    ]) {
      browser.kept.set(name, copy);
      const tab = open();
      browser.answer = unreachable;
      await browser.advance(1);
      expect(tab.feed.snapshot?.severity, copy).not.to.equal('none');
      browser.answer = () => json(summary('major'));
      await tab.feed.refresh();
      expect(tab.feed.snapshot, copy).to.include({severity: 'critical', reach: 'live'});
      tab.kill();
    }
  });

  it('never throws and never looks calm on nonsense', async () => {
    const unknownFor = async (options: FeedOptions, body: string) => {
      const browser = fakeBrowser();
      browser.answer = () => new Response(body);
      const feed = createFeed({...options, environment: browser.openTab().environment});
      await browser.advance(1);
      expect(feed.snapshot?.severity, JSON.stringify({options, body})).to.equal('unknown');
      feed.close();
    };
    await unknownFor({src: 'not an address'}, '');
    await unknownFor({src: ''}, '');
    await unknownFor({src: pageAddress, provider: 'nobody' as never}, '');
    for (const body of [
      '',
      '[]',
      'null',
      '{"status":{}}',
      '<html></html>',
      '{"page":{"url":"https://other.example"}}',
    ])
      await unknownFor({src: pageAddress, provider: 'statuspage'}, body);
  });

  it('does not shower a page with guesses that is too slow or refuses', async () => {
    for (const answer of [() => undefined, () => new Response('', {status: 429})]) {
      const browser = fakeBrowser();
      browser.answer = answer;
      createFeed({src: pageAddress, environment: browser.openTab().environment});
      await browser.advance(11);
      expect(browser.requests.filter(({url}) => url.startsWith(pageAddress))).to.have.length(1);
    }
  });
});
