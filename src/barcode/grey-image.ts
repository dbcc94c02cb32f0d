/** Brightness of a picture, row by row from the top left: 0 is black, 255 is white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels as `ImageData` has them, wherever they come from. */
export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

export const createGrey = (width: number, height: number): GreyImage => ({
  width,
  height,
  data: new Uint8Array(width * height),
});

/** The picture's luma (ITU-R BT.601 weights in 1024ths), on white where it is transparent. */
export const toGrey = ({width, height, data}: RgbaPixels): GreyImage => {
  const grey = createGrey(width, height);
  for (let pixel = 0, at = 0; pixel < grey.data.length; pixel++, at += 4) {
    const luma = (306 * (data[at] ?? 0) + 601 * (data[at + 1] ?? 0) + 117 * (data[at + 2] ?? 0) + 512) >> 10;
    const opacity = data[at + 3] ?? 255;
    grey.data[pixel] = opacity === 255 ? luma : 255 + Math.round(((luma - 255) * opacity) / 255);
  }
  return grey;
};
