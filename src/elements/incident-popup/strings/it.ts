import type {PopupStrings} from './en.js';

export const strings: PopupStrings = {
  remind: minutes => `Ricordamelo tra ${minutes} min`,
  dismiss: 'Non mostrare più, salvo peggioramento',
  close: 'Chiudi',
  position: (place, count) => `${place} di ${count}`,
  previous: 'Problema precedente',
  next: 'Problema successivo',
  tellMe: 'Avvisami quando è finito',
  willTell: 'La avviseremo qui',
  lastKnown: time => `Ultimo stato noto: ${time}`,
  over: what => `${what}: problema risolto`,
  asUsual: 'Può lavorare di nuovo come al solito.',
};
