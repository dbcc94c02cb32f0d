import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Affiches',
  museum: 'Demo Museum',
  skip: 'Naar de affiche',
  heading: 'Een affiche voor de wachtrij',
  intro: 'Druk haar af en hang haar op waar bezoekers wachten: iedereen boekt op de eigen telefoon.',
  signsHeading: 'Mededelingen voor uw bezoekers',
  signsIntro:
    'Kies wat op dit moment niet werkt. U krijgt een vel om op te hangen en dezelfde tekst voor sociale media.',
  link: 'Tickets online boeken',
};
