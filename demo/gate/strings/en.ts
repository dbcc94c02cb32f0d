/** What stands on the page at the gate. */
export const strings = {
  title: 'Gate',
  museum: 'Demo Museum',
  skip: 'Skip to the scanner',
  heading: 'Scan tickets',
  noScanner: 'The scanner is not there yet. Please reload the page if it stays away.',
  latest: 'Latest scans',
  empty: 'Nothing yet. What you scan appears here.',
  readOnly:
    'This page only reads codes. It does not say whether a ticket is valid, and it neither sends nor keeps what was read.',
  camera: 'Camera',
  picture: 'Picture',
  keyboard: 'Hand scanner',
  serial: 'Hand scanner',
  hid: 'Hand scanner',
  typed: 'Typed in',
};

export type GateStrings = typeof strings;
