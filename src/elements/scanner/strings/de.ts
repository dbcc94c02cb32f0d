import type {ScannerStrings} from './en.js';

export const strings: ScannerStrings = {
  label: 'Tickets scannen',
  scene: {
    idle: {
      title: 'Bereit zum Scannen',
      cure: 'Tippen Sie auf „Scannen“. Vielleicht fragt der Browser nach der Kamera.',
    },
    starting: {title: 'Einen Moment', cure: 'Der Scanner macht sich bereit.'},
    unreachable: {
      title: 'Ein Teil des Scanners wurde nicht geladen',
      cure: 'Bitte prüfen Sie das Netz; wir versuchen es von selbst wieder. Handscanner gehen inzwischen.',
    },
  },
  start: 'Scannen',
  type: 'Code eintippen',
  picture: 'Bild verwenden',
  connect: 'Handscanner verbinden',
  connectHid: 'USB-Scanner verbinden',
  connectSerial: 'Seriellen Scanner verbinden',
  leftHand: 'Knöpfe nach links',
  rightHand: 'Knöpfe nach rechts',
};
