import {barcodePicture} from './barcode-picture.js';

/** A camera that shows what a canvas shows; it takes the place of the device's own. */
export interface FakeCamera {
  /** Tracks that were given away and still run. */
  readonly running: number;
  /** How often a camera was asked for. */
  readonly asked: number;
  /** No request waits for its answer. */
  readonly isSettled: boolean;
  /** Holds codes into the picture, side by side; none clears it. */
  show(...texts: string[]): Promise<void>;
  /** How light it is: 1 is daylight, 0 night. */
  light(share: number): void;
  /** The next requests fail with this error's name; undefined: they succeed again. */
  refuseWith(name: string | undefined): void;
  /** The next requests wait until the returned function is called. */
  hold(): () => void;
  /** Something takes the running camera away; `gone`: it is no longer among the devices either. */
  takeAway(gone?: boolean): void;
  /** Its tracks end and nobody is told. */
  silence(): void;
  /** The next request fails with this error's name. */
  refuseOnce(name: string): void;
  /** A camera is connected again. */
  plugIn(): void;
  /** What the browser tells of the permission. */
  permit(state: PermissionState): void;
  /** As during a phone call: it runs on and gives nothing. */
  mute(isMuted: boolean): void;
  restore(): void;
}

const [width, height] = [640, 480];

interface Device {
  deviceId: string;
  label: string;
}

/** In Firefox, listeners of a track do not hear events that a page makes up, unless this is asked for. */
const hearMadeUp = (track: MediaStreamTrack): void => {
  const listen = track.addEventListener.bind(track) as (...all: unknown[]) => void;
  track.addEventListener = (type: string, listener: unknown, options?: unknown) => {
    const wantsUntrusted = true;
    listen(type, listener, options, wantsUntrusted);
  };
};

/** Puts a camera in place of the device's. */
export const fakeCamera = (
  known: readonly Device[] = [{deviceId: 'one', label: 'Back camera'}],
  torch = false,
): FakeCamera => {
  let devices = known;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  let [pictures, share, refusal]: [ImageBitmap[], number, string | undefined] = [[], 1, undefined];
  let gate: Promise<void> = Promise.resolve();
  let asked = 0;
  let refusals: string[] = [];
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

  const give = async ({video}: MediaStreamConstraints = {}): Promise<MediaStream> => {
    await gate;
    if (!devices.length) throw new DOMException('There is none.', 'NotFoundError');
    const once = refusals.pop();
    if (once) throw new DOMException('Not like this.', once);
    if (refusal) throw new DOMException('Not today.', refusal);
    const wanted = (video as MediaTrackConstraints | undefined)?.deviceId as {exact?: string} | undefined;
    const device = devices.find(({deviceId}) => deviceId === wanted?.exact) ?? devices[0];
    const stream = canvas.captureStream(30);
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('The canvas gave no track.');
    given.push(track);
    hearMadeUp(track);
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
  let waiting = 0;
  const getUserMedia = async (wanted: MediaStreamConstraints): Promise<MediaStream> => {
    asked += 1;
    waiting += 1;
    try {
      return await give(wanted);
    } finally {
      waiting -= 1;
    }
  };
  const enumerateDevices = (): Promise<unknown[]> =>
    Promise.resolve(devices.map(device => ({...device, kind: 'videoinput'})));

  let permission: PermissionState = 'prompt';
  const permissions = new EventTarget();
  const ownPermissions = Object.getOwnPropertyDescriptor(navigator, 'permissions');
  const query = (): Promise<unknown> =>
    Promise.resolve(Object.defineProperty(permissions, 'state', {configurable: true, get: () => permission}));
  Object.defineProperty(navigator, 'permissions', {configurable: true, value: {query}});
  const live = (): MediaStreamTrack[] => given.filter(({readyState}) => readyState === 'live');

  const own = Object.getOwnPropertyDescriptor(navigator, 'mediaDevices');
  const mediaDevices = Object.assign(new EventTarget(), {getUserMedia, enumerateDevices});
  Object.defineProperty(navigator, 'mediaDevices', {configurable: true, value: mediaDevices});

  return {
    get running() {
      return live().length;
    },
    get asked() {
      return asked;
    },
    get isSettled() {
      return waiting === 0;
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
    takeAway: (gone = false) => {
      if (gone) devices = [];
      for (const track of live()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      if (gone) mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    silence: () => {
      for (const track of live()) track.stop();
    },
    refuseOnce: name => (refusals = [name]),
    plugIn: () => {
      devices = known;
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    permit: state => {
      permission = state;
      permissions.dispatchEvent(new Event('change'));
    },
    mute: isMuted => {
      for (const track of live()) {
        Object.defineProperty(track, 'muted', {configurable: true, value: isMuted});
        track.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
      }
    },
    restore: () => {
      clearInterval(painting);
      if (ownPermissions) Object.defineProperty(navigator, 'permissions', ownPermissions);
      else delete (navigator as {permissions?: unknown}).permissions;
      for (const track of given) track.stop();
      if (own) Object.defineProperty(navigator, 'mediaDevices', own);
      else delete (navigator as {mediaDevices?: unknown}).mediaDevices;
    },
  };
};
