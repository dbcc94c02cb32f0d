import type {SignFormStrings} from './en.js';

export const strings: SignFormStrings = {
  kind: 'Avis',
  kinds: {
    'emails-late': 'Les e-mails de confirmation ont du retard',
    'pos-closed': 'La caisse est fermée',
    'online-closed': 'La réservation en ligne est fermée',
    'check-in-slow': 'L’entrée est lente',
  },
  until: 'Retour à la normale vers (facultatif)',
  place: 'Où les visiteurs peuvent aller (facultatif)',
  posts: 'Textes courts pour les réseaux sociaux',
  copy: 'Copier le texte',
  copied: 'Texte copié',
  uncopied: 'Veuillez copier vous-même le texte sélectionné.',
  share: 'Partager',
};
