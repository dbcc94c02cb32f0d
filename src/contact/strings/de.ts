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
  of: region => `Support ${region}`,
  open: until => (until ? `Jetzt erreichbar, ${until}.` : 'Rund um die Uhr erreichbar.'),
  day: 'Sie können heute anrufen. Die genauen Zeiten sind nicht bekannt.',
  emergencies: until => `Nur für Notfälle erreichbar${until && `, ${until}`}.`,
  closed: at =>
    at ? `Gerade nicht besetzt. Wieder erreichbar ${at}.` : 'Nicht besetzt. Es sind keine Zeiten bekannt.',
  unknown: 'Wir wissen nicht, ob gerade jemand abnimmt.',
  yourTime: moment => `Nach Ihrer Uhr: ${moment}`,
  state: {
    open: 'erreichbar',
    day: 'heute erreichbar',
    emergencies: 'nur Notfälle',
    closed: 'nicht besetzt',
    unknown: 'unklar',
  },
  urgentFrom: at => `Für Notfälle erreichbar ${at}.`,
  restFrom: at => `Für alles andere erreichbar ${at}.`,
  languages: list => `Sprachen: ${list}`,
  call: 'Anrufen',
  copy: 'Nummer kopieren',
  copied: 'Nummer kopiert.',
  notCopied: 'Kopieren geht hier nicht. Die Nummer ist für Sie markiert.',
};
