import {expect} from '@open-wc/testing';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {press, scanner, typeFast, untilScene} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('what is heard and felt of <standby-scanner>', () => {
  const {AudioContext: ownAudio} = globalThis;
  const ownVibrate = Object.getOwnPropertyDescriptor(navigator, 'vibrate');
  let camera: FakeCamera;
  let [allowed, buzzes] = [0, 0];
  let opened: Set<unknown>;
  beforeEach(() => {
    camera = fakeCamera();
    [allowed, buzzes] = [0, 0];
    // Those of an earlier test may be closed during this one.
    const own = (opened = new Set());
    class FakeAudio {
      readonly state = 'running';
      constructor() {
        own.add(this);
      }
      resume(): Promise<void> {
        allowed += 1;
        return Promise.resolve();
      }
      close(): Promise<void> {
        own.delete(this);
        return Promise.resolve();
      }
    }
    Object.assign(globalThis, {AudioContext: FakeAudio});
    Object.defineProperty(navigator, 'vibrate', {configurable: true, value: () => !!(buzzes += 1)});
  });
  afterEach(() => {
    camera.restore();
    Object.assign(globalThis, {AudioContext: ownAudio});
    if (ownVibrate) Object.defineProperty(navigator, 'vibrate', ownVibrate);
    else delete (navigator as {vibrate?: unknown}).vibrate;
  });

  it('a tap on its large button allows sound, also once it has been used otherwise before', async () => {
    const {element} = await scanner();
    // What a hand-held scanner types loads the part that draws the buttons from then on.
    typeFast('TICKET-1');
    await untilScene(element, 'found');
    const before = allowed;
    press(element, 'Scan next');
    expect(allowed).to.equal(before + 1);
    expect(opened.size).to.equal(1);
  });

  it('a kiosk, whose browser may allow sound without a tap, has it from its start', async () => {
    const {element} = await scanner({kiosk: true});
    await untilScene(element, 'looking');
    expect(allowed).to.equal(1);
  });

  it('a quiet one is still felt, and plays nothing', async () => {
    const {scans} = await scanner({quiet: true});
    typeFast('TICKET-1');
    // The audio of this test can play no tone: trying would throw before the code is told.
    expect(scans).to.deep.equal(['keyboard TICKET-1']);
    expect(buzzes).to.equal(1);
  });

  it('nothing starts on a scanner that is not in the page, and its sound ends with it', async () => {
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'looking');
    element.remove();
    await waitUntil(() => opened.size === 0 && camera.running === 0, 'everything has ended');
    const {asked} = camera;
    element.start();
    expect(opened.size).to.equal(0);
    // Another one gets what the first would have got before it.
    const {element: another} = await scanner();
    another.start();
    await untilScene(another, 'looking');
    expect([opened.size, camera.asked, camera.running]).to.deep.equal([1, asked + 1, 1]);
  });
});
