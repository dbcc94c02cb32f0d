import type {GateStrings} from './en.js';

export const strings: GateStrings = {
  title: 'Entrée',
  museum: 'Demo Museum',
  skip: 'Aller au scanner',
  heading: 'Scanner les billets',
  noScanner: 'Le scanner n’est pas encore là. S’il n’apparaît pas, veuillez recharger la page.',
  latest: 'Derniers scans',
  empty: 'Rien pour l’instant. Ce que vous scannez s’affiche ici.',
  readOnly:
    'Cette page ne fait que lire les codes. Elle ne dit pas si un billet est valable ; elle n’envoie et ne garde rien de ce qui a été lu.',
  camera: 'Caméra',
  picture: 'Image',
  keyboard: 'Lecteur à main',
  serial: 'Lecteur à main',
  hid: 'Lecteur à main',
  typed: 'Saisi',
};
