import type {ScannerStrings} from './en.js';

export const strings: ScannerStrings = {
  label: 'Scanner les billets',
  scene: {
    idle: {
      title: 'Prêt à scanner',
      cure: 'Touchez « Scanner ». Votre navigateur demandera peut-être la caméra.',
    },
    starting: {title: 'Un instant', cure: 'Le lecteur se prépare.'},
    unreachable: {
      title: 'Une partie du lecteur n’a pas été chargée',
      cure: 'Vérifiez le réseau, s’il vous plaît ; nous réessayons de nous-mêmes. Les douchettes fonctionnent entre-temps.',
    },
  },
  start: 'Scanner',
  type: 'Saisir le code',
  picture: 'Utiliser une image',
  connect: 'Connecter la douchette',
  connectHid: 'Connecter la douchette USB',
  connectSerial: 'Connecter la douchette série',
  leftHand: 'Boutons à gauche',
  rightHand: 'Boutons à droite',
};
