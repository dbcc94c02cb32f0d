import type {ScannerStrings} from './en.js';

export const strings: ScannerStrings = {
  label: 'Scansione dei biglietti',
  scene: {
    idle: {
      title: 'Pronto per la scansione',
      cure: 'Tocchi «Avvia scansione». Il browser potrebbe chiedere la fotocamera.',
    },
    starting: {title: 'Un momento', cure: 'Il lettore si prepara.'},
    unreachable: {
      title: 'Una parte del lettore non è stata caricata',
      cure: 'Controlli la rete, per favore; riproviamo da soli. I lettori manuali intanto funzionano.',
    },
  },
  start: 'Avvia scansione',
  type: 'Digita il codice',
  picture: 'Usa un’immagine',
  connect: 'Collegare il lettore manuale',
  connectHid: 'Collegare il lettore USB',
  connectSerial: 'Collegare il lettore seriale',
  leftHand: 'Pulsanti a sinistra',
  rightHand: 'Pulsanti a destra',
};
