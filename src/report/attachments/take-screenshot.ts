import {drawnWithin} from './pixels.js';
import {withScreen} from './screen.js';

/** The question where to take the picture lies on the screen for a moment longer. */
const settleFrames = 3;

const frames = (count: number): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, 500);
    const next = (left: number): void => {
      if (left) return void requestAnimationFrame(() => next(left - 1));
      clearTimeout(timer);
      resolve();
    };
    next(count);
  });

/** A picture of what the person chooses to show. Errors as those of `withScreen`. */
export const takeScreenshot = (signal: AbortSignal, maxPixels: number): Promise<HTMLCanvasElement> =>
  withScreen('picture', signal, async ({video}) => {
    await frames(settleFrames);
    return drawnWithin(video, video.videoWidth, video.videoHeight, maxPixels);
  });
