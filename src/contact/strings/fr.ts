import type {ContactStrings} from './en.js';

export const strings: ContactStrings = {
  at: ({day, time}) => [day, time && `à ${time}`].filter(Boolean).join(' '),
  until: ({day, time}) => `jusqu’à ${[day, time].filter(Boolean).join(' à ')}`,
  channel: {phone: 'téléphone', email: 'e-mail'},
  question: {
    'check-in-blocked': 'Le contrôle des billets ou le scan est-il bloqué sur place ?',
    'sales-blocked-or-mispriced': 'Les ventes sont-elles arrêtées ou les prix sont-ils faux ?',
    'app-severely-degraded':
      'L’application est-elle si lente ou défaillante qu’elle est presque inutilisable ?',
  },
  situation: {
    'check-in-blocked': 'Le contrôle des billets ou le scan est bloqué sur place.',
    'sales-blocked-or-mispriced': 'Les ventes sont arrêtées ou les prix sont faux.',
    'app-severely-degraded': 'L’application est presque inutilisable.',
  },
  escalate:
    'La situation est critique ou demande une attention particulière ? Votre responsable de compte peut la faire remonter.',
};
