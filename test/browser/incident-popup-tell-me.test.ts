import {expect} from '@open-wc/testing';
import {
  button,
  critical,
  freshPage,
  gone,
  isOpen,
  major,
  opened,
  popup,
  root,
  settled,
  textOf,
} from '../helpers/popup.js';
import {unreachable} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const key = 'standby.tell-me';
const wish = 'Tell me when it is over';

describe('incident pop-up: tell me when it is over', () => {
  const real = globalThis.Notification;
  const shown: {title: string; tag: string | undefined}[] = [];
  let asked = 0;

  const stub = (
    permission: NotificationPermission | undefined,
    answer: NotificationPermission = 'granted',
  ): void => {
    shown.length = asked = 0;
    class FakeNotification {
      static permission = permission;
      static requestPermission(): Promise<NotificationPermission> {
        asked += 1;
        FakeNotification.permission = answer;
        return Promise.resolve(answer);
      }
      constructor(title: string, options?: NotificationOptions) {
        shown.push({title, tag: options?.tag});
      }
    }
    if (permission) Object.assign(globalThis, {Notification: FakeNotification});
    else Reflect.deleteProperty(globalThis, 'Notification');
  };

  const realGet = Storage.prototype.getItem;
  const realSet = Storage.prototype.setItem;
  afterEach(() => {
    Storage.prototype.getItem = realGet;
    Storage.prototype.setItem = realSet;
    Object.assign(globalThis, {Notification: real});
    localStorage.clear();
  });

  const wished = (element: Element): Promise<void> =>
    waitUntil(() => textOf(element).includes('We will tell you here') && localStorage.getItem(key));

  it('is offered only where it can be done', async () => {
    for (const [permission, offered] of [
      ['default', true],
      ['granted', true],
      ['denied', false],
      [undefined, false],
    ] as const) {
      stub(permission);
      const {element} = await popup(freshPage().say(major()));
      await opened(element);
      expect(textOf(element).includes(wish), String(permission)).to.equal(offered);
      element.remove();
    }
  });

  it('asks on the click only, says that it will tell, and notifies once', async () => {
    stub('default');
    const {say} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    expect(asked).to.equal(0);
    button(element, wish).click();
    await wished(element);
    await waitUntil(() => asked === 1);
    button(element, 'We will tell you here').click();
    feed.say(say());
    await waitUntil(() => shown.length);
    feed.say(say());
    await settled(element);
    expect(shown).to.deep.equal([
      {title: 'Counter sales: the disruption is over', tag: `standby:${major().id}`},
    ]);
    expect(root(element).querySelectorAll('.over p strong')).to.have.length(1);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('keeps the feed of a hidden page awake for as long as somebody waits', async () => {
    stub('granted');
    const {say} = freshPage();
    const first = await popup(say(major()));
    await opened(first.element);
    expect(first.feed.wishes).to.equal(0);
    button(first.element, wish).click();
    await wished(first.element);
    expect(first.feed.wishes).to.equal(1);
    first.element.remove();

    const {element, feed} = await popup(say(major()));
    await opened(element);
    await waitUntil(() => feed.wishes === 1, 'the wish is kept awake after a reload');
    feed.say(say());
    await waitUntil(() => shown.length);
    await settled(element);
    expect(feed.wishes).to.equal(0);
  });

  it('tells on the page when the permission is refused', async () => {
    stub('default', 'denied');
    const {say} = freshPage();
    const {element, feed} = await popup(say(major()));
    await opened(element);
    button(element, wish).click();
    await wished(element);
    feed.say(say());
    await waitUntil(() => textOf(element).includes('the disruption is over'));
    expect(shown).to.deep.equal([]);
  });

  it('remembers across a reload, also when it ended meanwhile', async () => {
    stub('granted');
    const {say} = freshPage();
    const first = await popup(say(major()));
    await opened(first.element);
    button(first.element, wish).click();
    await wished(first.element);
    first.element.remove();

    const second = await popup(say(major()));
    await opened(second.element);
    await waitUntil(() => textOf(second.element).includes('We will tell you here'));
    second.element.remove();

    const {element} = await popup(say());
    await opened(element);
    expect(textOf(element)).to.contain('Counter sales: the disruption is over');
    expect(shown).to.have.length(1);
  });

  it('notifies once for five that watch the same', async () => {
    stub('granted');
    const {say} = freshPage();
    const tabs = await Promise.all(Array.from({length: 5}, () => popup(say(major()))));
    for (const {element} of tabs) await opened(element);
    for (const {element} of tabs) button(element, wish).click();
    for (const {element} of tabs) await wished(element);
    for (const {feed} of tabs) feed.say(say());
    await waitUntil(() => shown.length && localStorage.getItem(key) === null);
    for (const {element} of tabs) await settled(element);
    await navigator.locks.request(key, () => undefined);
    expect(shown).to.have.length(1);
  });

  it('tells of nothing that is not certain', async () => {
    stub('granted');
    const {say, page} = freshPage();
    const first = await popup(say(major()));
    await opened(first.element);
    button(first.element, wish).click();
    await wished(first.element);
    first.element.remove();

    const {element, feed} = await popup(unreachable({page}));
    feed.say({...say(), reach: 'last-known'});
    feed.say(say(critical({id: 'another', components: [{name: 'POS', capability: 'pos'}]})));
    await opened(element);
    const elsewhere = await popup(freshPage().say());
    const part = await popup(say(), {capabilities: 'email'});
    for (const {element: other} of [elsewhere, part]) await settled(other);
    await navigator.locks.request(key, () => undefined);
    expect(shown).to.deep.equal([]);
    expect(localStorage.getItem(key)).to.contain(major().id.slice(0, 5));
    expect(isOpen(part.element)).to.equal(false);
  });

  it('lives as long as the page where storage is blocked', async () => {
    stub('granted');
    const {say} = freshPage();
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Storage.prototype.getItem = refuse;
    Storage.prototype.setItem = refuse;
    const {element, feed} = await popup(say(major()));
    await opened(element);
    button(element, wish).click();
    await waitUntil(() => textOf(element).includes('We will tell you here'));
    await navigator.locks.request(key, () => undefined);
    feed.say(say());
    await waitUntil(() => shown.length === 1);
  });

  for (const hostile of ['{', '"x"', '[[1,2,3,4]]', '[["a","b"]]', '[null]'])
    it(`ignores a damaged memory: ${hostile}`, async () => {
      stub('granted');
      localStorage.setItem(key, hostile);
      const {element, feed} = await popup(freshPage().say());
      await settled(element);
      feed.say(freshPage().say(major()));
      await opened(element);
      button(element, 'Close').click();
      await gone(element);
      expect(shown).to.deep.equal([]);
    });
});
