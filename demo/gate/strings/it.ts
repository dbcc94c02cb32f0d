import type {GateStrings} from './en.js';

export const strings: GateStrings = {
  title: 'Ingresso',
  museum: 'Demo Museum',
  skip: 'Vai allo scanner',
  heading: 'Scansione dei biglietti',
  noScanner: 'Lo scanner non c’è ancora. Se non compare, ricarichi la pagina.',
  latest: 'Ultime scansioni',
  empty: 'Ancora niente. Quello che scansiona appare qui.',
  readOnly:
    'Questa pagina legge soltanto i codici. Non dice se un biglietto è valido; non invia e non conserva niente di quello che ha letto.',
  camera: 'Fotocamera',
  picture: 'Immagine',
  keyboard: 'Lettore manuale',
  serial: 'Lettore manuale',
  hid: 'Lettore manuale',
  typed: 'Digitato',
};
