import type {CalmStrings} from './en.js';

export const strings: CalmStrings = {
  label: 'Status des Ticketsystems',
  fine: 'Alles funktioniert.',
  wasFine: time => `Bei der letzten Prüfung (${time}) lief alles.`,
  checking: 'Wir prüfen es gerade neu.',
  blind: 'Wir sehen gerade nicht, ob alles funktioniert.',
  wrong: 'Im Moment funktioniert nicht alles.',
  page: 'Statusseite',
  details: 'Details',
  severity: {
    none: 'Alles läuft',
    maintenance: 'Wartung',
    minor: 'Störung',
    major: 'Schwere Störung',
    critical: 'Ausfall',
    unknown: 'Unklar',
  },
};
