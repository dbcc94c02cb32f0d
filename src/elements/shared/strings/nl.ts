import type {CalmStrings} from './en.js';

export const strings: CalmStrings = {
  label: 'Status van het ticketsysteem',
  fine: 'Alles werkt.',
  wasFine: time => `Bij de laatste controle (${time}) werkte alles.`,
  checking: 'We kijken het opnieuw na.',
  blind: 'We kunnen nu niet zien of alles werkt.',
  wrong: 'Op dit moment werkt niet alles.',
  page: 'Statuspagina',
  details: 'Details',
  severity: {
    none: 'Alles werkt',
    maintenance: 'Onderhoud',
    minor: 'Storing',
    major: 'Grote storing',
    critical: 'Uitval',
    unknown: 'Onduidelijk',
  },
};
