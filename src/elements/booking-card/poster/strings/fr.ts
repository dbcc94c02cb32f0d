import type {PosterStrings} from './en.js';

export const strings: PosterStrings = {
  preview: 'Aperçu de l’affiche',
  sheet: id => `Affiche ${id}`,
  validUntil: date => `valable jusqu’au ${date}`,
  printed: date => `imprimée le ${date}`,
  paper: 'Papier',
  papers: {a4: 'A4', a3: 'A3', a5: 'A5', tent: 'Chevalet de table, une feuille A4 pliée'},
  until: 'Valable jusqu’au',
  untilHint: 'Laissez ce champ vide si l’affiche peut rester en place.',
  print: 'Imprimer',
  pdf: 'Enregistrer en PDF',
  unprintable:
    'Le PDF ne peut pas contenir tous les caractères de ce texte. Choisissez « Imprimer », puis « Enregistrer en PDF ».',
  failed: 'Cela n’a pas fonctionné. Essayez avec « Imprimer ».',
  takeDown: 'Merci de retirer ces affiches',
  reasons: {
    expired: 'Sa date est passée.',
    'way-closed': 'Elle mène à un endroit qui ne vend pas de billets en ce moment.',
    'way-gone': 'Elle mène à un endroit que vous ne proposez plus.',
    'situation-over': 'Ce qu’elle annonce est terminé.',
  },
  taken: 'Affiche retirée',
};
