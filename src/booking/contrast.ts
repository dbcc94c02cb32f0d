import {BookingError} from './booking-error.js';

/** A text needs it by WCAG 2.2, and readers of codes fail not far below. */
const leastContrast = 4.5;

/** Relative luminance by WCAG of a colour written `#rgb` or `#rrggbb`. */
const luminance = (colour: string): number => {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of a colour (`#rgb` or `#rrggbb`) to the white plate of a code, 1 to 21. */
export const contrastToWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** Throws `wrong-option` for what is no hexadecimal colour and `low-contrast` under 4.5:1 to white. */
export const checkColour = (colour: string): void => {
  if (!/^#([\da-f]{3}){1,2}$/i.test(colour))
    throw new BookingError('wrong-option', '"colour" must be written #rgb or #rrggbb.');
  const contrast = contrastToWhite(colour);
  if (contrast < leastContrast)
    throw new BookingError('low-contrast', `${colour} on white has ${contrast.toFixed(1)}:1, not 4.5:1.`);
};
