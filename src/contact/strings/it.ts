import type {ContactStrings} from './en.js';

export const strings: ContactStrings = {
  at: ({day, time}) => [day, time && `alle ${time}`].filter(Boolean).join(' '),
  until: ({day, time}) =>
    day ? `fino a ${[day, time].filter(Boolean).join(' alle ')}` : `fino alle ${time}`,
  channel: {phone: 'telefono', email: 'e-mail'},
  question: {
    'check-in-blocked': 'Il controllo o la scansione dei biglietti è bloccata sul posto?',
    'sales-blocked-or-mispriced': 'Le vendite sono ferme o i prezzi sono sbagliati?',
    'app-severely-degraded': 'L’app è così lenta o difettosa da essere quasi inutilizzabile?',
  },
  situation: {
    'check-in-blocked': 'Il controllo o la scansione dei biglietti è bloccata sul posto.',
    'sales-blocked-or-mispriced': 'Le vendite sono ferme o i prezzi sono sbagliati.',
    'app-severely-degraded': 'L’app è quasi inutilizzabile.',
  },
  escalate:
    'È critico o richiede un’attenzione particolare? Il Suo account manager può sollecitare una soluzione.',
};
