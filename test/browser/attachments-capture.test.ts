import {expect} from '@open-wc/testing';
import {canCapture, recordScreen, takeScreenshot} from '../../src/report/index.js';
import type {AttachmentError} from '../../src/report/index.js';
import {
  appears,
  attach,
  attachmentsForm,
  codes,
  colourAt,
  find,
  pixelsOf,
  twoColours,
} from '../helpers/attachments.js';
import type {Form} from '../helpers/attachments.js';
import {waitUntil} from '../helpers/wait-until.js';

/** A screen that a canvas plays; every track that was given is remembered. */
const fakeScreen = (
  isNoisy = false,
): {stream: () => MediaStream; tracks: MediaStreamTrack[]; close(): void} => {
  const canvas = twoColours(320, 180);
  const context = canvas.getContext('2d')!;
  const tracks: MediaStreamTrack[] = [];
  let count = 0;
  // Something must change, or there are no new frames to record.
  const timer = setInterval(() => {
    if (isNoisy)
      for (let at = 0; at < 2000; at++) {
        context.fillStyle = `hsl(${Math.random() * 360} 90% 50%)`;
        context.fillRect(Math.random() * 320, Math.random() * 180, 4, 4);
      }
    context.fillStyle = count++ % 2 ? '#ff0000' : '#ee0000';
    context.fillRect(300, 160, 20, 20);
  }, 20);
  return {
    tracks,
    stream: () => {
      const stream = canvas.captureStream(30);
      tracks.push(...stream.getTracks());
      return stream;
    },
    close: () => clearInterval(timer),
  };
};

let real: typeof navigator.mediaDevices.getDisplayMedia | undefined;
let screen: ReturnType<typeof fakeScreen>;
let ask: () => Promise<MediaStream>;

const devices = navigator.mediaDevices as MediaDevices | undefined;

const allEnded = (): boolean =>
  screen.tracks.length > 0 && screen.tracks.every(track => track.readyState === 'ended');

const button = (form: Form, words: string): HTMLElement =>
  [...form.element.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
    ({textContent}) => textContent.trim() === words,
  )!;

/** Ends a track as the browser's own "stop sharing" does; false where an engine does not let a test do so. */
const endSharing = (track: MediaStreamTrack): boolean => {
  let isHeard = false;
  track.addEventListener('ended', () => (isHeard = true), {once: true});
  track.dispatchEvent(new Event('ended'));
  return isHeard;
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as AttachmentError).code,
  );

describe('pictures and recordings of the screen', () => {
  before(function () {
    if (!devices || !('captureStream' in HTMLCanvasElement.prototype)) this.skip();
  });

  beforeEach(() => {
    screen = fakeScreen();
    ask = async () => screen.stream();
    real = devices!.getDisplayMedia;
    Object.defineProperty(devices, 'getDisplayMedia', {
      configurable: true,
      writable: true,
      value: () => ask(),
    });
  });

  afterEach(() => {
    screen.close();
    Object.defineProperty(devices, 'getDisplayMedia', {configurable: true, writable: true, value: real});
  });

  it('a picture shows the screen, goes the way of every picture, and the screen is let go', async () => {
    const form = await attachmentsForm();
    button(form, 'Picture of the screen').click();
    await appears(form, 'dialog:modal .stage');
    expect(allEnded(), 'every track is stopped').to.be.true;
    await attach(form);
    expect(form.kept[0]).to.include({name: 'screen.png', type: 'image/png'});
    const pixels = await pixelsOf(form.kept[0]!.bytes);
    expect([pixels.width, pixels.height]).to.deep.equal([320, 180]);
    expect(colourAt(pixels, 0.25, 0.25)).to.equal('blue');
    expect(colourAt(pixels, 0.75, 0.75)).to.equal('red');
  });

  it('a refusal is said, with what else one can do', async () => {
    const form = await attachmentsForm();
    ask = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    button(form, 'Picture of the screen').click();
    await appears(form, '.problem[data-code=refused]');
    expect(button(form, 'Picture of the screen'), 'it can be tried again').to.exist;
    ask = () => Promise.reject(new DOMException('no', 'NotFoundError'));
    button(form, 'Picture of the screen').click();
    await appears(form, '.problem[data-code=not-supported]');
    expect(codes(form), 'the old notice is gone').to.deep.equal(['not-supported']);
  });

  it('lets go of a screen that is shown after the element has left', async () => {
    const form = await attachmentsForm();
    let answer: (stream: MediaStream) => void = () => undefined;
    ask = () => new Promise(resolve => (answer = resolve));
    button(form, 'Picture of the screen').click();
    await appears(form, '.capture');
    form.element.remove();
    await Promise.resolve();
    answer(screen.stream());
    await waitUntil(allEnded);
    expect(form.element.waitingCount).to.equal(0);
  });

  it('lets go of a screen that is shown after the person has thought better of it', async () => {
    const form = await attachmentsForm();
    let answer: (stream: MediaStream) => void = () => undefined;
    ask = () => new Promise(resolve => (answer = resolve));
    button(form, 'Picture of the screen').click();
    await appears(form, '.capture');
    button(form, 'Discard').click();
    await appears(form, '.choices');
    answer(screen.stream());
    await waitUntil(allEnded);
    expect(find(form, 'dialog:modal, .problem')).to.be.null;
  });

  it('a move in the document does not end the question', async () => {
    const form = await attachmentsForm();
    let answer: (stream: MediaStream) => void = () => undefined;
    ask = () => new Promise(resolve => (answer = resolve));
    button(form, 'Picture of the screen').click();
    await appears(form, '.capture');
    document.body.append(form.element);
    answer(screen.stream());
    await appears(form, 'dialog:modal .stage');
    form.element.remove();
  });

  it('sharing that ends before the first picture is no picture', async function () {
    const stream = screen.stream();
    const [track] = stream.getVideoTracks();
    // A canvas that nobody draws on has no first picture.
    track!.stop();
    ask = async () => stream;
    const {signal} = new AbortController();
    const work = codeOf(takeScreenshot(signal, 1e6));
    setTimeout(() => endSharing(track!));
    if (!endSharing(track!)) this.skip();
    expect(await work).to.equal('interrupted');
  });

  describe('a recording', () => {
    before(function () {
      if (!canCapture('video')) this.skip();
    });

    const options = () => ({
      maxSeconds: 30,
      maxBytes: 5e6,
      signal: new AbortController().signal,
      finish: new AbortController().signal,
    });

    it('shows that it runs, is stopped, looked at with its warning, and attached', async () => {
      const form = await attachmentsForm({limits: {maxSeconds: 20}});
      button(form, 'Record the screen').click();
      const progress = await appears<HTMLProgressElement>(form, '.capture progress');
      expect(progress.max).to.equal(20);
      await waitUntil(() => find<HTMLProgressElement>(form, '.capture progress')!.value > 0.4, 'it goes on');
      button(form, 'Stop and look at it').click();
      const dialog = await appears<HTMLDialogElement>(form, 'dialog:modal');
      expect(allEnded()).to.be.true;
      expect(dialog.querySelector('.warning')!.textContent).to.include('Nothing can be hidden in a video');
      expect(dialog.querySelectorAll('.stills canvas')).to.have.length.above(0);
      await attach(form);
      expect(form.kept[0]!.type).to.match(/^video\/(webm|mp4)$/);
      expect(form.kept[0]!.size).to.be.above(100);
    });

    it('ends by itself after its seconds', async () => {
      const {blob} = await recordScreen({...options(), maxSeconds: 0.6});
      expect(blob.size).to.be.above(0);
      expect(allEnded()).to.be.true;
    });

    it('ends when the person stops sharing', async function () {
      const [probe] = screen.stream().getVideoTracks();
      probe!.stop();
      if (!endSharing(probe!)) this.skip();
      const work = recordScreen({
        ...options(),
        onProgress: ({bytes}) => {
          if (bytes) endSharing(screen.tracks.at(-1)!);
        },
      });
      expect((await work).blob.size).to.be.above(0);
      expect(allEnded()).to.be.true;
    });

    it('never has more bytes than it may', async () => {
      screen.close();
      screen = fakeScreen(true);
      const maxBytes = 200_000;
      const sizes: number[] = [];
      const work = recordScreen({
        ...options(),
        maxSeconds: 10,
        maxBytes,
        onProgress: ({bytes}) => sizes.push(bytes),
      });
      const outcome = await work.then(
        ({blob}) => blob.size,
        (error: unknown) => (error as AttachmentError).code,
      );
      if (typeof outcome === 'number') expect(outcome).to.be.at.most(maxBytes);
      else expect(outcome).to.equal('too-large');
      expect(sizes).not.to.be.empty;
      expect(allEnded()).to.be.true;
    });

    it('that is discarded, or whose element leaves, keeps nothing and lets go', async () => {
      const form = await attachmentsForm();
      button(form, 'Record the screen').click();
      await appears(form, '.capture progress');
      form.element.remove();
      await waitUntil(allEnded);
      expect(form.element.waitingCount).to.equal(0);
    });
  });
});
