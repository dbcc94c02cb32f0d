import {expect} from '@open-wc/testing';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {press, said, scanner, sceneShown, untilScene} from '../helpers/scanner.js';
import type {Scanner} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

const seeAs = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, 'visibilityState', {configurable: true, value: state});
};

describe('what can happen to the camera of <standby-scanner>', () => {
  let camera: FakeCamera;
  // A busy WebKit takes longer than any camera may for the first one of a page; that is nobody's mishap.
  before(async function () {
    this.timeout(180_000);
    const first = fakeCamera();
    const {element} = await scanner();
    for (let attempt = 0; attempt < 8 && sceneShown(element) !== 'looking'; attempt++) {
      element.start();
      await untilScene(element, 'looking').catch(() => undefined);
    }
    element.remove();
    first.restore();
  });
  beforeEach(() => (camera = fakeCamera()));
  afterEach(() => {
    camera.restore();
    delete (document as {visibilityState?: unknown}).visibilityState;
    delete (document as {featurePolicy?: unknown}).featurePolicy;
  });

  const running = async (): Promise<Scanner> => {
    const started = await scanner();
    started.element.start();
    await untilScene(started.element, 'looking');
    return started;
  };

  it('is unplugged: it says so and goes on by itself once it is back', async () => {
    const {element, errors} = await running();
    camera.takeAway(true);
    await untilScene(element, 'unplugged');
    expect(said(element)).to.contain('Plug it in again');
    expect(errors).to.deep.equal(['camera-unavailable']);
    expect(camera.running).to.equal(0);
    camera.plugIn();
    await untilScene(element, 'looking');
    expect(camera.running).to.equal(1);
  });

  it('loses its permission while it runs, and gets it back', async () => {
    const {element} = await running();
    camera.refuseWith('NotAllowedError');
    camera.permit('denied');
    await untilScene(element, 'refused');
    expect(said(element)).to.contain('allow the camera');
    expect(camera.running).to.equal(0);
    camera.refuseWith(undefined);
    camera.permit('granted');
    await untilScene(element, 'looking');
  });

  it('is taken for a moment: it is started again', async () => {
    const {element, errors} = await running();
    const before = camera.asked;
    camera.takeAway();
    await waitUntil(() => camera.asked > before && sceneShown(element) === 'looking', 'again', {
      timeout: 8000,
    });
    expect(camera.running).to.equal(1);
    expect(errors).to.deep.equal([]);
  });

  it('is taken again and again: somebody has to decide', async function () {
    this.timeout(30_000);
    const {element} = await running();
    for (let loss = 0; loss < 4; loss++) {
      await waitUntil(() => camera.running === 1 && sceneShown(element) === 'looking', 'it runs', {
        timeout: 8000,
      });
      camera.takeAway();
      await waitUntil(() => camera.running === 0, 'it is gone');
    }
    await untilScene(element, 'in-use');
    expect(said(element)).to.contain('Close video calls');
    press(element, 'Try again');
    await untilScene(element, 'looking');
  });

  it('gives nothing during a call, and goes on after it', async () => {
    const {element} = await running();
    // Browsers send an `unmute` of their own when a track begins.
    await waitUntil(() => {
      camera.mute(true);
      return sceneShown(element) === 'interrupted';
    }, 'it is interrupted');
    expect(said(element)).to.contain('by ourselves');
    camera.mute(false);
    await untilScene(element, 'looking');
  });

  for (const sign of ['focus', 'pageshow'] as const)
    it(`has died in the background: ${sign} brings it back, without visibilitychange`, async () => {
      const {element} = await running();
      const before = camera.asked;
      // The system ends the track of a web app without an event.
      camera.silence();
      dispatchEvent(new Event(sign));
      await waitUntil(() => camera.asked > before, `${sign} starts it`, {timeout: 8000});
      await untilScene(element, 'looking');
      expect(camera.running).to.equal(1);
    });

  it('several signs at once start one camera', async () => {
    const {element} = await running();
    const before = camera.asked;
    camera.silence();
    for (const sign of ['pageshow', 'focus']) dispatchEvent(new Event(sign));
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => camera.asked > before && sceneShown(element) === 'looking', 'again', {
      timeout: 8000,
    });
    expect(camera.asked).to.equal(before + 1);
    expect(camera.running).to.equal(1);
  });

  it('is let go when it is removed while the page is hidden', async () => {
    const {element} = await running();
    seeAs('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    element.remove();
    await waitUntil(() => camera.running === 0, 'no track runs');
  });

  it('is started again before its first start has ended: the end of that one does not stop it', async () => {
    const {element, errors} = await scanner();
    const holder = element.parentElement!;
    for (let turns = 0; turns < 6; turns++) {
      element.start();
      for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setTimeout(resolve));
      element.remove();
      // Its worker is ended a moment after it has left the page.
      await Promise.resolve();
      holder.append(element);
      element.start();
      await untilScene(element, 'looking');
      element.pause();
    }
    expect(errors).to.deep.equal([]);
  });

  it('is stopped while the browser still lists the others: its light goes out at once', async () => {
    const {element} = await scanner();
    const {mediaDevices} = navigator;
    let isAsked = false;
    mediaDevices.enumerateDevices = () => {
      isAsked = true;
      return new Promise(() => undefined);
    };
    element.start();
    await waitUntil(() => isAsked && camera.running === 1, 'it is there');
    element.pause();
    expect(camera.running).to.equal(0);
  });

  it('cannot give what was asked for: the next best is taken', async () => {
    localStorage.setItem('standby.camera', 'the one of yesterday');
    try {
      camera.refuseOnce('OverconstrainedError');
      const {element} = await running();
      expect(sceneShown(element)).to.equal('looking');
      expect(camera.asked).to.equal(2);
    } finally {
      localStorage.removeItem('standby.camera');
    }
  });

  it('is kept from the page by its frame: it names who can change that', async () => {
    Object.defineProperty(document, 'featurePolicy', {
      configurable: true,
      value: {allowsFeature: () => false},
    });
    camera.refuseWith('NotAllowedError');
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'blocked-by-page');
    expect(said(element)).to.contain('window of its own');
  });

  it('does not exist for pages of this browser', async () => {
    Object.defineProperty(navigator, 'mediaDevices', {configurable: true, value: undefined});
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'unsupported');
    expect(said(element)).to.contain('Chrome, Safari, Firefox or Edge');
  });
});
