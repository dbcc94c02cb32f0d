/** Icons that only this part needs; the family is that of `ui`. */
export const outlines = {
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9.5a4 4 0 1 0 .01 0z',
  screen: 'M3 4h18v12H3zM8 20h8M12 16v4',
  record: 'M12 3a9 9 0 1 0 .01 0zM12 8a4 4 0 1 0 .01 0z',
  film: 'M3 5h18v14H3zM10 9.5v5l4.5-2.5z',
} as const;
