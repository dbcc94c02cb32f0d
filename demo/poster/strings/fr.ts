import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Affiches',
  museum: 'Demo Museum',
  skip: 'Aller à l’affiche',
  heading: 'Une affiche pour la file d’attente',
  intro: 'Imprimez-la et accrochez-la là où vos visiteurs attendent : chacun réserve sur son téléphone.',
  link: 'Réserver des billets en ligne',
};
