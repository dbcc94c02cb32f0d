import type {SignFormStrings} from './en.js';

export const strings: SignFormStrings = {
  kind: 'Avviso',
  kinds: {
    'emails-late': 'Le e-mail di conferma sono in ritardo',
    'pos-closed': 'La cassa è chiusa',
    'online-closed': 'La prenotazione online è chiusa',
    'check-in-slow': 'L’ingresso è lento',
  },
  until: 'Di nuovo normale dalle (facoltativo)',
  place: 'Dove possono andare i visitatori (facoltativo)',
  posts: 'Testi brevi per i social media',
  copy: 'Copia il testo',
  copied: 'Testo copiato',
  uncopied: 'Copi Lei stesso il testo selezionato, per favore.',
  share: 'Condividi',
};
