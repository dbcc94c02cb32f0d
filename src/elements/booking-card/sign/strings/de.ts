import type {SignFormStrings} from './en.js';

export const strings: SignFormStrings = {
  kind: 'Hinweis',
  kinds: {
    'emails-late': 'Bestätigungs-E-Mails kommen spät',
    'pos-closed': 'Die Kasse ist geschlossen',
    'online-closed': 'Die Online-Buchung ist geschlossen',
    'check-in-slow': 'Der Einlass ist langsam',
  },
  until: 'Voraussichtlich wieder gut ab (freiwillig)',
  place: 'Wohin Gäste stattdessen können (freiwillig)',
  posts: 'Kurze Texte für soziale Medien',
  copy: 'Text kopieren',
  copied: 'Text kopiert',
  uncopied: 'Bitte kopieren Sie den markierten Text selbst.',
  share: 'Teilen',
};
