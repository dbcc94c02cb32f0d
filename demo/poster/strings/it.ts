import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Cartelli',
  museum: 'Demo Museum',
  skip: 'Vai al cartello',
  heading: 'Un cartello per la fila',
  intro: 'Lo stampi e lo appenda dove si aspetta: ognuno prenota dal proprio telefono.',
  link: 'Prenota i biglietti online',
};
