import type {GateStrings} from './en.js';

export const strings: GateStrings = {
  title: 'Einlass',
  museum: 'Demo Museum',
  skip: 'Zum Scanner',
  heading: 'Tickets scannen',
  noScanner: 'Der Scanner ist noch nicht da. Bitte laden Sie die Seite neu, wenn er ausbleibt.',
  latest: 'Zuletzt gescannt',
  empty: 'Noch nichts. Was Sie scannen, erscheint hier.',
  readOnly:
    'Diese Seite liest nur Codes. Sie sagt nicht, ob ein Ticket gültig ist, und sie sendet und speichert nichts von dem, was gelesen wurde.',
  camera: 'Kamera',
  picture: 'Bild',
  keyboard: 'Handscanner',
  serial: 'Handscanner',
  hid: 'Handscanner',
  typed: 'Eingetippt',
};
