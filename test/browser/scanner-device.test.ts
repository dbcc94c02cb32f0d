import {expect} from '@open-wc/testing';
import {press, scanner, sceneShown, untilScene} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

/** WebKitGTK gives its automation no camera; there the other tests put one in its place. */
const hasCamera = async (): Promise<boolean> => {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({kind}) => kind === 'videoinput');
  } catch {
    return false;
  }
};

/** Every track that the browser gives away. */
const watchTracks = (): {tracks: MediaStreamTrack[]; restore(): void} => {
  const {mediaDevices} = navigator;
  const tracks: MediaStreamTrack[] = [];
  Object.defineProperty(mediaDevices, 'getUserMedia', {
    configurable: true,
    value: async (wanted: MediaStreamConstraints) => {
      const stream = await MediaDevices.prototype.getUserMedia.call(mediaDevices, wanted);
      tracks.push(...stream.getTracks());
      return stream;
    },
  });
  return {tracks, restore: () => delete (mediaDevices as {getUserMedia?: unknown}).getUserMedia};
};

describe('<standby-scanner> with the camera of the browser', () => {
  before(async function () {
    if (!(await hasCamera())) this.skip();
  });

  it('shows its picture, lets go of it in a pause, and takes it again', async () => {
    const {tracks, restore} = watchTracks();
    const live = (): number => tracks.filter(({readyState}) => readyState === 'live').length;
    try {
      const {element} = await scanner();
      press(element, 'Start scanning');
      // A synthetic picture may be as dark as it likes.
      await waitUntil(() => /looking|dark/.test(String(sceneShown(element))), 'it looks', {timeout: 12_000});
      const video = element.shadowRoot?.querySelector('video');
      expect(video?.videoWidth).to.be.greaterThan(0);
      const before = video?.currentTime ?? 0;
      await waitUntil(() => (video?.currentTime ?? 0) > before, 'the picture moves');
      expect(live()).to.equal(1);
      press(element, 'Pause');
      await untilScene(element, 'paused');
      expect(live()).to.equal(0);
      press(element, 'Continue');
      await waitUntil(() => /looking|dark/.test(String(sceneShown(element))), 'it looks', {timeout: 12_000});
      element.remove();
      await waitUntil(() => live() === 0, 'nothing runs on');
      expect(tracks.length).to.equal(2);
    } finally {
      restore();
    }
  });

  it('leaves nothing running when it goes at any moment of the start', async function () {
    this.timeout(60_000);
    const {tracks, restore} = watchTracks();
    try {
      const {element} = await scanner();
      const holder = element.parentElement;
      for (let round = 0; round < 12; round++) {
        element.start();
        for (let wait = 0; wait < round * 3; wait++) await new Promise(resolve => setTimeout(resolve));
        element.remove();
        await new Promise(resolve => setTimeout(resolve));
        holder?.append(element);
      }
      element.start();
      await waitUntil(() => /looking|dark/.test(String(sceneShown(element))), 'the last one runs', {
        timeout: 15_000,
      });
      element.remove();
      await waitUntil(() => tracks.every(({readyState}) => readyState === 'ended'), 'all have ended');
    } finally {
      restore();
    }
  });
});
