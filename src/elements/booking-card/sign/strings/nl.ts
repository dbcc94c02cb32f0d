import type {SignFormStrings} from './en.js';

export const strings: SignFormStrings = {
  kind: 'Mededeling',
  kinds: {
    'emails-late': 'Bevestigingsmails komen laat aan',
    'pos-closed': 'De kassa is gesloten',
    'online-closed': 'Online boeken is gesloten',
    'check-in-slow': 'De toegang gaat langzaam',
  },
  until: 'Naar verwachting weer goed vanaf (niet verplicht)',
  place: 'Waar bezoekers heen kunnen (niet verplicht)',
  posts: 'Korte teksten voor sociale media',
  copy: 'Tekst kopiëren',
  copied: 'Tekst gekopieerd',
  uncopied: 'Kopieer de gemarkeerde tekst zelf.',
  share: 'Delen',
};
