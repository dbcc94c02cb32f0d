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
};
