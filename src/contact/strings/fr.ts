import type {ContactStrings} from './en.js';

export const strings: ContactStrings = {
  at: ({day, time}) => [day, time && `à ${time}`].filter(Boolean).join(' '),
  until: ({day, time}) => `jusqu’à ${[day, time].filter(Boolean).join(' à ')}`,
  channel: {phone: 'téléphone', email: 'e-mail'},
  question: {
    'check-in-blocked': 'Le contrôle des billets ou le scan est-il bloqué sur place ?',
    'sales-blocked-or-mispriced': 'Les ventes sont-elles arrêtées ou les prix sont-ils faux ?',
    'app-severely-degraded':
      'L’application est-elle si lente ou défaillante qu’elle est presque inutilisable ?',
  },
  situation: {
    'check-in-blocked': 'Le contrôle des billets ou le scan est bloqué sur place.',
    'sales-blocked-or-mispriced': 'Les ventes sont arrêtées ou les prix sont faux.',
    'app-severely-degraded': 'L’application est presque inutilisable.',
  },
  escalate:
    'La situation est critique ou demande une attention particulière ? Votre responsable de compte peut la faire remonter.',
  of: region => `Support – ${region}`,
  open: until => (until ? `Joignable maintenant, ${until}.` : 'Joignable à toute heure.'),
  day: 'Vous pouvez appeler aujourd’hui. Les heures exactes ne sont pas connues.',
  emergencies: until => `Joignable pour les urgences uniquement${until && `, ${until}`}.`,
  closed: at =>
    at ? `Fermé en ce moment. De nouveau joignable ${at}.` : 'Fermé. Aucun horaire n’est connu.',
  unknown: 'Nous ne savons pas si quelqu’un répond en ce moment.',
  yourTime: moment => `À votre heure : ${moment}`,
  state: {
    open: 'joignable',
    day: 'joignable aujourd’hui',
    emergencies: 'urgences uniquement',
    closed: 'fermé',
    unknown: 'incertain',
  },
  urgentFrom: at => `Pour les urgences, joignable ${at}.`,
  restFrom: at => `Pour tout le reste, joignable ${at}.`,
  languages: list => `Langues : ${list}`,
  call: 'Appeler',
  copy: 'Copier le numéro',
  copied: 'Numéro copié.',
  notCopied: 'La copie n’est pas possible ici. Le numéro est sélectionné pour vous.',
};
