import {lumaOf} from '../luma.js';
import type {grab} from './frames.js';

/** Says whether what the camera sees is too dark to read codes. */
export interface Darkness {
  /** Looks at a picture of the video; resolves to whether it is dark. */
  check(video: HTMLVideoElement, picture: Awaited<ReturnType<typeof grab>>): Promise<boolean>;
}

/** Mean brightness, of 255: below the first it has become dark, above the second it is light again. */
const [darkBelow, lightAbove] = [28, 40];
const side = 16;
/** Where video has black, and how far it is from there to white, unless it says that it uses all of a byte. */
const [videoBlack, videoRange] = [16, 219];

/** From a few hundred places of the picture as the camera gave it; nothing where it gives no brightness. */
const byLuma = async (picture: VideoFrame | ImageBitmap): Promise<number | undefined> => {
  const luma = await lumaOf(picture);
  if (!luma) return undefined;
  const {width, height, data} = luma;
  let sum = 0;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y] = [((column + 0.5) * width) / side, ((row + 0.5) * height) / side];
      sum += data[Math.floor(y) * width + Math.floor(x)] ?? 0;
    }
  const mean = sum / (side * side);
  const usesAll = (picture as VideoFrame).colorSpace.fullRange;
  return usesAll ? mean : ((mean - videoBlack) * 255) / videoRange;
};

export const createDarkness = (): Darkness => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  let isDark = false;

  const byDrawing = async (video: HTMLVideoElement): Promise<number> => {
    if (!context) return 255;
    const small = await createImageBitmap(video, {resizeWidth: side, resizeHeight: side});
    context.drawImage(small, 0, 0, side, side);
    small.close();
    const {data} = context.getImageData(0, 0, side, side);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4)
      sum += 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
    return sum / (side * side);
  };

  return {
    check: async (video, picture) => {
      const enough = isDark ? lightAbove : darkBelow;
      // Drawing a camera's picture holds the page up for several milliseconds; but nobody is told that it is dark
      // before it was drawn as people see it, since not every camera keeps brightness and colours apart.
      const isLight = ((await byLuma(picture)) ?? 0) >= enough;
      return (isDark = !isLight && (await byDrawing(video)) < enough);
    },
  };
};
