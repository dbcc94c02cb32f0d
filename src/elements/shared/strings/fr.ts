import type {CalmStrings} from './en.js';

export const strings: CalmStrings = {
  label: 'État de la billetterie',
  fine: 'Tout fonctionne.',
  wasFine: time => `Au dernier contrôle (${time}), tout fonctionnait.`,
  checking: 'Nous vérifions à nouveau.',
  blind: 'Nous ne voyons pas pour l’instant si tout fonctionne.',
  wrong: 'Tout ne fonctionne pas pour le moment.',
  page: 'Page d’état',
  details: 'Détails',
  severity: {
    none: 'Tout fonctionne',
    maintenance: 'Maintenance',
    minor: 'Perturbation',
    major: 'Forte perturbation',
    critical: 'Panne',
    unknown: 'État inconnu',
  },
};
