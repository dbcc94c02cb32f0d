import type {ContactStrings} from './en.js';

export const strings: ContactStrings = {
  at: ({day, time}) => [day, time && `om ${time} uur`].filter(Boolean).join(' '),
  until: ({day, time}) => `tot ${[day, time && `${time} uur`].filter(Boolean).join(' om ')}`,
  channel: {phone: 'telefoon', email: 'e-mail'},
  question: {
    'check-in-blocked': 'Is de toegangscontrole of het scannen ter plaatse geblokkeerd?',
    'sales-blocked-or-mispriced': 'Ligt de verkoop stil of kloppen de prijzen niet?',
    'app-severely-degraded': 'Is de app zo traag of gebrekkig dat u er nauwelijks mee kunt werken?',
  },
  situation: {
    'check-in-blocked': 'De toegangscontrole of het scannen ter plaatse is geblokkeerd.',
    'sales-blocked-or-mispriced': 'De verkoop ligt stil of de prijzen kloppen niet.',
    'app-severely-degraded': 'De app is nauwelijks bruikbaar.',
  },
  escalate:
    'Is het kritiek of vraagt het bijzondere aandacht? Uw accountmanager kan ermee naar een hoger niveau.',
  of: region => `Support ${region}`,
  open: until => (until ? `Nu bereikbaar, ${until}.` : 'Dag en nacht bereikbaar.'),
  day: 'U kunt vandaag bellen. De precieze tijden zijn niet bekend.',
  emergencies: until => `Alleen bereikbaar voor noodgevallen${until && `, ${until}`}.`,
  closed: at => (at ? `Nu gesloten. Weer bereikbaar ${at}.` : 'Gesloten. Er zijn geen tijden bekend.'),
  unknown: 'We weten niet of er nu iemand opneemt.',
  yourTime: moment => `Op uw klok: ${moment}`,
  state: {
    open: 'bereikbaar',
    day: 'vandaag bereikbaar',
    emergencies: 'alleen noodgevallen',
    closed: 'gesloten',
    unknown: 'onduidelijk',
  },
  urgentFrom: at => `Voor noodgevallen bereikbaar ${at}.`,
  restFrom: at => `Voor al het andere bereikbaar ${at}.`,
  languages: list => `Talen: ${list}`,
  call: 'Bellen',
  copy: 'Nummer kopiëren',
  copied: 'Nummer gekopieerd.',
  notCopied: 'Kopiëren kan hier niet. Het nummer is voor u geselecteerd.',
};
