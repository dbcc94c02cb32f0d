import type {Decoder} from '../decoder.js';
import type {DetectedBarcode} from '../detected-barcode.js';
import {asDecoderError} from '../errors.js';
import type {DecoderError} from '../errors.js';
import {release} from '../pixels.js';
import {createDarkness} from './darkness.js';
import {grab, onEachFrame} from './frames.js';
import {createPictureSize} from './picture-size.js';
import {createRepeatGuard} from './repeat-guard.js';

/** What one look at the camera's picture found; places in the video's own pixels. */
export interface Look {
  codes: readonly DetectedBarcode[];
  /** Those of them that were not in view before. */
  fresh: readonly DetectedBarcode[];
  width: number;
  height: number;
  /** Too dark to read codes. */
  isDark: boolean;
}

export interface LiveSession {
  /** Begins to look, also again after a pause; codes that stayed in view do not count again. */
  look(): void;
  pause(): void;
  /** Lets the codes that are in view count again. */
  forget(): void;
}

/** So many pictures fail in a row before that is told: one may be torn while a phone is turned. */
const mostFailures = 5;
/** Milliseconds between two looks at the light. */
const lightEvery = 700;

/**
 * Reads codes from a running video: one picture at a time, the latest of those that come, each is looked at in
 * the next way of the decoder, and their size follows the time that the device takes.
 */
export const createLiveSession = (
  video: HTMLVideoElement,
  decoder: Decoder,
  onLook: (look: Look) => void,
  onFailure: (error: DecoderError) => void,
): LiveSession => {
  const guard = createRepeatGuard();
  const size = createPictureSize();
  const darkness = createDarkness();
  let run: AbortController | undefined;
  let [isBusy, hasMissed, failures, lightAt, isDark] = [false, false, 0, -Infinity, false];

  const lookOnce = async (signal: AbortSignal): Promise<void> => {
    const [start, {videoWidth: width, videoHeight: height}] = [performance.now(), video];
    const picture = await grab(video);
    try {
      const codes = await decoder.decode(picture, {effort: 'frame', longestSide: size.longestSide});
      const now = performance.now();
      size.took(now - start);
      failures = 0;
      if (signal.aborted) return;
      onLook({codes, fresh: guard.admit(codes, now), width, height, isDark: isDark && !codes.length});
      // Told with the next picture: what is read does not wait for it.
      if (now - lightAt > lightEvery) {
        lightAt = now;
        isDark = await darkness.check(video, picture);
      }
    } finally {
      release(picture);
    }
  };

  const lookUnlessBusy = (signal: AbortSignal): void => {
    if (isBusy) {
      hasMissed = true;
      return;
    }
    [isBusy, hasMissed] = [true, false];
    void lookOnce(signal)
      .catch((cause: unknown) => {
        failures += 1;
        if (failures === mostFailures && !signal.aborted) onFailure(asDecoderError(cause));
      })
      .then(() => {
        isBusy = false;
        // A picture has come meanwhile and is still shown: waiting for the next one would halve the looks.
        if (hasMissed && !signal.aborted) lookUnlessBusy(signal);
      });
  };

  return {
    look: () => {
      if (run) return;
      const {signal} = (run = new AbortController());
      onEachFrame(video, () => lookUnlessBusy(signal), signal);
      // The picture that is there already; the next one may be a while in coming.
      if (video.readyState >= video.HAVE_CURRENT_DATA) lookUnlessBusy(signal);
    },
    pause: () => {
      run?.abort();
      run = undefined;
    },
    forget: () => guard.forget(),
  };
};
