import type {GateStrings} from './en.js';

export const strings: GateStrings = {
  title: 'Toegang',
  museum: 'Demo Museum',
  skip: 'Naar de scanner',
  heading: 'Kaarten scannen',
  noScanner: 'De scanner is er nog niet. Laad de pagina opnieuw als hij wegblijft.',
  latest: 'Laatste scans',
  empty: 'Nog niets. Wat u scant, verschijnt hier.',
  readOnly:
    'Deze pagina leest alleen codes. Ze zegt niet of een kaart geldig is, en ze verstuurt en bewaart niets van wat er gelezen is.',
  camera: 'Camera',
  picture: 'Afbeelding',
  keyboard: 'Handscanner',
  serial: 'Handscanner',
  hid: 'Handscanner',
  typed: 'Ingetypt',
};
