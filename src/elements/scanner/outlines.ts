/** Outlines of the scanner's own icons, for a box of 24 × 24. */
export const scannerOutlines = {
  looking: 'M4 8V4h4m8 0h4v4M4 16v4h4m8 0h4v-4M7 12h10',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 16a3.5 3.5 0 1 0-.01 0z',
  pause: 'M8 5v14M16 5v14',
  start: 'M7 4v16l13-8z',
  next: 'M5 12h13m-6-6 6 6-6 6',
  retry: 'M20 11a8 8 0 1 0-2 6m2-11v5h-5',
  light: 'M9 3h6v5l2 3v3H7v-3l2-3zM9 14v7h6v-7',
  change: 'M4 9a8 8 0 0 1 14-3l2 2m0-5v5h-5M20 15a8 8 0 0 1-14 3l-2-2m0 5v-5h5',
  picture: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15 9v.01',
  type: 'M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M8 14h8',
  plug: 'M9 3v5m6-5v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  left: 'M19 12H5m6-6-6 6 6 6',
};
