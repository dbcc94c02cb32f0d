import type {ContactStrings} from './en.js';

export const strings: ContactStrings = {
  at: ({day, isNamed, time}) =>
    [isNamed ? `am ${day}` : day, time && `um ${time} Uhr`].filter(Boolean).join(' '),
  until: ({day, time}) => `bis ${[day, time && `${time} Uhr`].filter(Boolean).join(' um ')}`,
  channel: {phone: 'Telefon', email: 'E-Mail'},
  question: {
    'check-in-blocked': 'Sind der Einlass oder das Scannen vor Ort blockiert?',
    'sales-blocked-or-mispriced': 'Steht der Verkauf still, oder stimmen die Preise nicht?',
    'app-severely-degraded': 'Ist die App so langsam oder fehlerhaft, dass sie kaum nutzbar ist?',
  },
  situation: {
    'check-in-blocked': 'Einlass oder Scannen vor Ort sind blockiert.',
    'sales-blocked-or-mispriced': 'Der Verkauf steht still, oder die Preise stimmen nicht.',
    'app-severely-degraded': 'Die App ist kaum nutzbar.',
  },
  escalate:
    'Ist es kritisch oder braucht es besondere Aufmerksamkeit? Ihre Ansprechperson im Account-Management kann es eskalieren.',
};
