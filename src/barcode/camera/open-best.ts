import {CameraError} from './camera-error.js';
import {bestCamera} from './lens.js';
import type {CameraInfo} from './lens.js';
import {openStream, stopStream} from './open-stream.js';
import {rememberedCamera} from './remembered-camera.js';

/** A camera that gives pictures. */
export interface OpenCamera {
  stream: MediaStream;
  track: MediaStreamTrack;
  deviceId: string | undefined;
}

/** A driver that has given nothing by then gives nothing. */
const pictureWithin = 10_000;

/** Cameras by name; before one is allowed they have none. */
export const listCameras = async (): Promise<CameraInfo[]> => {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter(({kind, deviceId}) => kind === 'videoinput' && deviceId)
      .map(({deviceId, label}) => ({deviceId, label}));
  } catch {
    return [];
  }
};

const opened = (stream: MediaStream): OpenCamera => {
  const [track] = stream.getVideoTracks();
  if (track) return {stream, track, deviceId: track.getSettings().deviceId};
  stopStream(stream);
  throw new CameraError('failed', 'The camera gave no picture track.');
};

/**
 * Opens the camera that was chosen, else the one of last time, else the one that suits best: what a phone calls its
 * back camera may be the one that cannot focus on what is near.
 * @throws {CameraError}
 */
export const openBest = async (chosen: string | undefined, signal: AbortSignal): Promise<OpenCamera> => {
  const wanted = chosen ?? rememberedCamera();
  const first = opened(await openStream(wanted, signal));
  if (wanted && first.deviceId === wanted) return first;
  const better = bestCamera(await listCameras(), first.deviceId);
  if (!better || !first.deviceId || better === first.deviceId) return first;
  // Most phones can open one camera at a time.
  stopStream(first.stream);
  try {
    return opened(await openStream(better, signal));
  } catch {
    return opened(await openStream(first.deviceId, signal));
  }
};

/**
 * Shows a camera and waits for its first picture.
 * @throws {CameraError} `in-use` when there comes none, `failed` after the signal.
 */
export const showCamera = async (
  video: HTMLVideoElement,
  {stream}: OpenCamera,
  signal: AbortSignal,
): Promise<void> => {
  // Else a phone plays it in full screen, or not at all.
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await new Promise<void>((resolve, reject) => {
    const fail = (code: 'failed' | 'in-use', why: string): void => reject(new CameraError(code, why));
    if (signal.aborted) return fail('failed', 'The camera was stopped.');
    const late = setTimeout(() => fail('in-use', 'The camera gives no picture.'), pictureWithin);
    const done = (): void => {
      clearTimeout(late);
      resolve();
    };
    signal.addEventListener('abort', () => {
      clearTimeout(late);
      fail('failed', 'The camera was stopped.');
    });
    video.addEventListener('loadeddata', done, {once: true, signal});
    // It plays by itself where it is set so; elsewhere this may be refused for a moment, and the vigil tries again.
    video.play().catch(() => undefined);
    if (video.readyState >= video.HAVE_CURRENT_DATA) done();
  });
};
