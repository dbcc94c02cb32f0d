import {asCameraError, CameraError, checkSupport} from './camera-error.js';

/** Enough for a small code at arm's length; cameras that cannot give it give what they have. */
const wanted: MediaTrackConstraints = {
  width: {ideal: 1920},
  height: {ideal: 1080},
  frameRate: {ideal: 30},
};

export const stopStream = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

const ask = (video: MediaTrackConstraints | true): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({video, audio: false});

const askFor = async (deviceId: string | undefined): Promise<MediaStream> => {
  const side: MediaTrackConstraints = {facingMode: {ideal: 'environment'}};
  if (!deviceId) return ask({...wanted, ...side});
  try {
    return await ask({...wanted, deviceId: {exact: deviceId}});
  } catch (cause) {
    // The camera of last time is not there today.
    const {code} = asCameraError(cause);
    if (code !== 'no-camera') throw cause;
    return ask({...wanted, ...side});
  }
};

/**
 * Opens a camera. The browser cannot be told to stop asking: a stream that arrives after the signal is stopped here,
 * and one that was there before it with the signal.
 * @throws {CameraError} when there is none; with the code `failed` after the signal.
 */
export const openStream = async (deviceId: string | undefined, signal: AbortSignal): Promise<MediaStream> => {
  checkSupport();
  let stream: MediaStream;
  try {
    stream = await askFor(deviceId);
  } catch (cause) {
    throw asCameraError(cause);
  }
  if (!signal.aborted) {
    // At once, whatever is still being found out about it.
    signal.addEventListener('abort', () => stopStream(stream));
    return stream;
  }
  stopStream(stream);
  throw new CameraError('failed', 'The camera was stopped before it had started.');
};
