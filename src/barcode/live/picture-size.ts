/** Chooses how large the pictures are that a live decoder gets, by the time that it takes for them. */
export interface PictureSize {
  /** Pixels of the longer side. */
  readonly longestSide: number;
  /** Takes the milliseconds that a picture of this size took. */
  took(milliseconds: number): void;
}

const sides = [640, 800, 960, 1280] as const;
/** Between these, codes are read while they are held in front of the camera, with the detail that there is. */
const [fast, slow] = [45, 110];
/** So many pictures are measured before the size changes. */
const sample = 6;

export const createPictureSize = (): PictureSize => {
  let at = sides.length - 1;
  let times: number[] = [];
  return {
    get longestSide() {
      return sides[at] ?? sides[0];
    },
    took: milliseconds => {
      times.push(milliseconds);
      if (times.length < sample) return;
      // The middle one: a single slow picture says nothing about the device.
      const middle = times.sort((a, b) => a - b)[sample / 2] ?? 0;
      times = [];
      if (middle > slow) at = Math.max(at - 1, 0);
      else if (middle < fast) at = Math.min(at + 1, sides.length - 1);
    },
  };
};
