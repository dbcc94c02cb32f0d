import type {PosterPageStrings} from './en.js';

export const strings: PosterPageStrings = {
  title: 'Aushänge',
  museum: 'Demo Museum',
  skip: 'Zum Aushang springen',
  heading: 'Ein Aushang für die Warteschlange',
  intro:
    'Drucken Sie ihn aus und hängen Sie ihn dort auf, wo Ihre Gäste warten: Alle buchen am eigenen Handy.',
  signsHeading: 'Hinweise für Ihre Gäste',
  signsIntro:
    'Wählen Sie, was gerade nicht geht. Sie bekommen ein Blatt zum Aufhängen und denselben Text für soziale Medien.',
  link: 'Tickets online buchen',
};
