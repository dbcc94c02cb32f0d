import type {GreyImage, RgbaPixels} from '../grey-image.js';
import {toGrey} from '../grey-image.js';
import type {Homography} from '../geometry.js';
import {gauss, sharpen} from './blur.js';
import {darkerThanAround, evenContrast, sauvola} from './local.js';
import {resample} from './resample.js';
import {gamma, threshold} from './tone.js';
import {warp} from './warp.js';

/** Everything that is done to pixels; what each does stands with the plain ones. */
export interface Filters {
  toGrey(pixels: RgbaPixels): GreyImage;
  gauss(image: GreyImage, sigma: number): GreyImage;
  sharpen(image: GreyImage, sigma: number, amount: number): GreyImage;
  sauvola(image: GreyImage, radius: number, weight: number): GreyImage;
  darkerThanAround(image: GreyImage, radius: number, margin: number): GreyImage;
  evenContrast(image: GreyImage, radius: number): GreyImage;
  gamma(image: GreyImage, exponent: number): GreyImage;
  threshold(image: GreyImage, level: number): GreyImage;
  resample(image: GreyImage, width: number, height: number): GreyImage;
  warp(image: GreyImage, target: {width: number; height: number}, toSource: Homography): GreyImage;
}

/** The filters in JavaScript, which run everywhere; they say what the quick ones have to give. */
export const plainFilters: Filters = {
  toGrey,
  gauss,
  sharpen,
  sauvola,
  darkerThanAround,
  evenContrast,
  gamma,
  threshold,
  resample,
  warp,
};
