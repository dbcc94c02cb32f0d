import {BookingError} from './booking-error.js';
import type {QrLevel} from './qr-matrix.js';

/** Level H still reads with 18 % of the area covered and fails at 20 %; this leaves room for dirt and glare. */
const largestArea = 0.1;
const usualArea = 0.06;

export interface QrLogo {
  /** The picture itself as a `data:image/…` address: a code must not need the network. */
  href: string;
  /** Share of the code's area without the quiet zone, at most 0.1; 0.06 when absent. */
  area?: number;
}

/** Side of the square that the logo takes, in whole modules, so that it covers no module by half. */
export const logoModules = (size: number, area = usualArea): number => {
  const side = Math.floor(size * Math.sqrt(area));
  // Both odd: the square stands in the middle.
  return side % 2 ? side : side - 1;
};

/** Throws `logo-needs-level-h`, `logo-too-large` or `wrong-option`. */
export const checkLogo = ({href, area = usualArea}: QrLogo, level: QrLevel = 'H'): void => {
  if (level !== 'H') throw new BookingError('logo-needs-level-h', `A logo needs level H, not ${level}.`);
  if (!(area > 0)) throw new BookingError('wrong-option', '"logo.area" must be a number over 0.');
  if (area > largestArea)
    throw new BookingError('logo-too-large', `A logo may cover ${largestArea * 100} % of the code.`);
  if (!/^data:image\/[a-z+.-]+[;,]/i.test(href))
    throw new BookingError('wrong-option', '"logo.href" must be a data:image/… address.');
};
