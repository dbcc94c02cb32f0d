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
  of: region => `Assistenza – ${region}`,
  open: until => (until ? `Ora disponibile, ${until}.` : 'Disponibile a tutte le ore.'),
  day: 'Oggi può telefonare. Gli orari esatti non sono noti.',
  emergencies: until => `Disponibile solo per emergenze${until && `, ${until}`}.`,
  closed: at => (at ? `Ora chiuso. Di nuovo disponibile ${at}.` : 'Chiuso. Non sono noti orari.'),
  unknown: 'Non sappiamo se ora risponde qualcuno.',
  yourTime: moment => `Nel Suo orario: ${moment}`,
  state: {
    open: 'disponibile',
    day: 'disponibile oggi',
    emergencies: 'solo emergenze',
    closed: 'chiuso',
    unknown: 'non chiaro',
  },
  urgentFrom: at => `Per le emergenze è disponibile ${at}.`,
  restFrom: at => `Per tutto il resto è disponibile ${at}.`,
  languages: list => `Lingue: ${list}`,
  call: 'Chiama',
  copy: 'Copia il numero',
  copied: 'Numero copiato.',
  notCopied: 'Qui non è possibile copiare. Il numero è già selezionato per Lei.',
};
