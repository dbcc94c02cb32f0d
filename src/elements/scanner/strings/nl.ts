import type {ScannerStrings} from './en.js';

export const strings: ScannerStrings = {
  label: 'Tickets scannen',
  scene: {
    idle: {
      title: 'Klaar om te scannen',
      cure: 'Tik op ‘Start met scannen’. Uw browser vraagt misschien om de camera.',
    },
    starting: {title: 'Een ogenblik', cure: 'De scanner maakt zich klaar.'},
    unreachable: {
      title: 'Een deel van de scanner is niet geladen',
      cure: 'Controleer het netwerk, alstublieft; wij proberen het vanzelf opnieuw. Handscanners werken intussen.',
    },
  },
  start: 'Start met scannen',
  type: 'Code intypen',
  picture: 'Afbeelding gebruiken',
  connect: 'Handscanner verbinden',
  connectHid: 'USB-scanner verbinden',
  connectSerial: 'Seriële scanner verbinden',
  leftHand: 'Knoppen naar links',
  rightHand: 'Knoppen naar rechts',
};
