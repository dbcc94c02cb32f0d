import type {CalmStrings} from './en.js';

export const strings: CalmStrings = {
  label: 'Stato della biglietteria',
  fine: 'Tutto funziona.',
  wasFine: time => `All’ultimo controllo (${time}) tutto funzionava.`,
  checking: 'Stiamo verificando di nuovo.',
  blind: 'In questo momento non vediamo se tutto funziona.',
  wrong: 'In questo momento non funziona tutto.',
  page: 'Pagina di stato',
  details: 'Dettagli',
  severity: {
    none: 'Tutto funziona',
    maintenance: 'Manutenzione',
    minor: 'Disservizio',
    major: 'Disservizio grave',
    critical: 'Guasto',
    unknown: 'Stato sconosciuto',
  },
};
