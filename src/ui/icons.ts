/** A circle that ends where it began, at its top. */
export const circle = 'M12 3a9 9 0 1 0 .01 0z';

/** Outlines that every page needs. */
export const outlines = {
  none: `${circle}m-4 9 3 3 5-6`,
  unknown: `${circle}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.5m0 3v.01`,
  minor: 'M12 4 2.8 20h18.4zM12 10v4m0 3v.01',
  more: 'm6 9 6 6 6-6',
};
