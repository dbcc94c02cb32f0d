import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Cartelli',
  museum: 'Demo Museum',
  skip: 'Vai al cartello',
  heading: 'Un cartello per la fila',
  intro: 'Lo stampi e lo appenda dove si aspetta: ognuno prenota dal proprio telefono.',
  signsHeading: 'Avvisi per i visitatori',
  signsIntro:
    'Scelga che cosa non funziona al momento. Ottiene un foglio da appendere e lo stesso testo per i social media.',
  link: 'Prenota i biglietti online',
};
