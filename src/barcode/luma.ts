import type {GreyImage} from './grey-image.js';

/** Formats of video whose first plane is brightness, one byte a pixel. */
const planar: readonly (string | null)[] = ['I420', 'I420A', 'I422', 'I422A', 'I444', 'I444A', 'NV12'];

/** What newer browsers say about a frame, and the types leave out. */
interface Turned {
  rotation?: number;
  flip?: boolean;
}

/** Rows without what stands between them. */
const packed = (bytes: Uint8Array, stride: number, width: number, height: number): Uint8Array => {
  if (stride === width) return bytes.subarray(0, width * height);
  const rows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) rows.set(bytes.subarray(y * stride, y * stride + width), y * width);
  return rows;
};

/**
 * The brightness of a camera's picture as the camera gave it: drawing it, to read its colours and to make them grey,
 * takes several times as long. Nothing for other pictures, and for those that have to be turned first.
 */
export const lumaOf = async (source: unknown): Promise<GreyImage | undefined> => {
  if (typeof VideoFrame === 'undefined' || !(source instanceof VideoFrame)) return undefined;
  const {format, visibleRect, displayWidth: width, displayHeight: height} = source;
  const {rotation = 0, flip = false} = source as Turned;
  if (!planar.includes(format) || rotation || flip) return undefined;
  if (visibleRect?.width !== width || visibleRect.height !== height) return undefined;
  try {
    const bytes = new Uint8Array(source.allocationSize());
    const [plane] = await source.copyTo(bytes);
    return plane && {width, height, data: packed(bytes.subarray(plane.offset), plane.stride, width, height)};
  } catch {
    // Some frames lie where they cannot be copied from; they can be drawn.
    return undefined;
  }
};
