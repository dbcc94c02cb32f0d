import {resample, warp} from './filters/index.js';
import {compose} from './geometry.js';
import type {Homography} from './geometry.js';
import type {GreyImage} from './grey-image.js';

/** A picture made from another one, and the way back: `toPicture` takes its pixels to those of the first. */
export interface Drawing {
  image: GreyImage;
  toPicture: Homography;
}

const unchanged: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const original = (image: GreyImage): Drawing => ({image, toPicture: unchanged});

/** Another brightness of each pixel, in the same place. */
export const retouched = (
  {image, toPicture}: Drawing,
  retouch: (image: GreyImage) => GreyImage,
): Drawing => ({image: retouch(image), toPicture});

/** Larger or smaller, also by another factor across than down. */
export const scaled = ({image, toPicture}: Drawing, across: number, down = across): Drawing => {
  const width = Math.max(Math.round(image.width * across), 1);
  const height = Math.max(Math.round(image.height * down), 1);
  const back: Homography = [image.width / width, 0, 0, 0, image.height / height, 0, 0, 0, 1];
  return {image: resample(image, width, height), toPicture: compose(toPicture, back)};
};

/** No side longer than this; smaller ones stay as they are. */
export const within = (drawing: Drawing, longest: number): Drawing => {
  const factor = longest / Math.max(drawing.image.width, drawing.image.height);
  return factor < 1 ? scaled(drawing, factor) : drawing;
};

/** Turned clockwise about the centre, then squeezed; large enough to hold everything. */
export const turned = ({image, toPicture}: Drawing, degrees: number, across = 1, down = 1): Drawing => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const {width: w, height: h} = image;
  const width = Math.ceil((w * Math.abs(cos) + h * Math.abs(sin)) * across);
  const height = Math.ceil((w * Math.abs(sin) + h * Math.abs(cos)) * down);
  const [x, y] = [width / 2 / across, height / 2 / down];
  const back: Homography = [
    ...[cos / across, sin / down, w / 2 - cos * x - sin * y],
    ...[-sin / across, cos / down, h / 2 + sin * x - cos * y],
    ...[0, 0, 1],
  ] as unknown as Homography;
  return {image: warp(image, {width, height}, back), toPicture: compose(toPicture, back)};
};
