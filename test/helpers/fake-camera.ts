import {barcodePicture} from './barcode-picture.js';

/** A camera that shows what a canvas shows; it takes the place of the device's own. */
export interface FakeCamera {
  /** Tracks that were given away and still run. */
  readonly running: number;
  /** How often a camera was asked for. */
  readonly asked: number;
  /** Holds codes into the picture, side by side; none clears it. */
  show(...texts: string[]): Promise<void>;
  /** How light it is: 1 is daylight, 0 night. */
  light(share: number): void;
  /** The next requests fail with this error's name; undefined: they succeed again. */
  refuseWith(name: string | undefined): void;
  /** The next requests wait until the returned function is called. */
  hold(): () => void;
  restore(): void;
}

const [width, height] = [640, 480];

interface Device {
  deviceId: string;
  label: string;
}

/** Puts a camera in place of the device's. */
export const fakeCamera = (
  devices: readonly Device[] = [{deviceId: 'one', label: 'Back camera'}],
  torch = false,
): FakeCamera => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  let [pictures, share, refusal]: [ImageBitmap[], number, string | undefined] = [[], 1, undefined];
  let gate: Promise<void> = Promise.resolve();
  let asked = 0;
  const given: MediaStreamTrack[] = [];

  let tick = 0;
  const paint = (): void => {
    const grey = Math.round(150 * share);
    context.fillStyle = `rgb(${grey} ${grey} ${grey - (tick++ % 2)})`;
    context.fillRect(0, 0, width, height);
    pictures.forEach((picture, index) => {
      const wide = Math.min(400, width / pictures.length - 10);
      const left = (width * (index + 0.5)) / pictures.length - wide / 2;
      context.drawImage(picture, left, (height - wide * 0.75) / 2, wide, wide * 0.75);
    });
  };
  const painting = setInterval(paint, 33);
  paint();

  const getUserMedia = async ({video}: MediaStreamConstraints = {}): Promise<MediaStream> => {
    asked += 1;
    await gate;
    if (refusal) throw new DOMException('Not today.', refusal);
    const wanted = (video as MediaTrackConstraints | undefined)?.deviceId as {exact?: string} | undefined;
    const device = devices.find(({deviceId}) => deviceId === wanted?.exact) ?? devices[0];
    const stream = canvas.captureStream(30);
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('The canvas gave no track.');
    given.push(track);
    let isLit = false;
    Object.assign(track, {
      getSettings: () => ({deviceId: device?.deviceId, width, height, torch: isLit}),
      getCapabilities: () => ({torch}),
      applyConstraints: ({advanced: [controls] = []}: MediaTrackConstraints) => {
        const {torch: wish} = (controls ?? {}) as {torch?: boolean};
        isLit = wish ?? isLit;
        return Promise.resolve();
      },
    });
    return stream;
  };
  const enumerateDevices = (): Promise<unknown[]> =>
    Promise.resolve(devices.map(device => ({...device, kind: 'videoinput'})));

  const own = Object.getOwnPropertyDescriptor(navigator, 'mediaDevices');
  const mediaDevices = Object.assign(new EventTarget(), {getUserMedia, enumerateDevices});
  Object.defineProperty(navigator, 'mediaDevices', {configurable: true, value: mediaDevices});

  return {
    get running() {
      return given.filter(({readyState}) => readyState === 'live').length;
    },
    get asked() {
      return asked;
    },
    show: async (...texts) => {
      const images = await Promise.all(texts.map(text => barcodePicture('QRCode', text)));
      pictures = await Promise.all(
        images.map(image => createImageBitmap(new ImageData(image.data, image.width, image.height))),
      );
    },
    light: value => (share = value),
    refuseWith: name => (refusal = name),
    hold: () => {
      let release = (): void => undefined;
      gate = new Promise(resolve => (release = resolve));
      return release;
    },
    restore: () => {
      clearInterval(painting);
      for (const track of given) track.stop();
      if (own) Object.defineProperty(navigator, 'mediaDevices', own);
      else delete (navigator as {mediaDevices?: unknown}).mediaDevices;
    },
  };
};
