import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Affiches',
  museum: 'Demo Museum',
  skip: 'Aller à l’affiche',
  heading: 'Une affiche pour la file d’attente',
  intro: 'Imprimez-la et accrochez-la là où vos visiteurs attendent : chacun réserve sur son téléphone.',
  signsHeading: 'Des avis pour vos visiteurs',
  signsIntro:
    'Choisissez ce qui ne marche pas en ce moment. Vous obtenez une feuille à afficher et le même texte pour les réseaux sociaux.',
  link: 'Réserver des billets en ligne',
};
