import type {SignStrings} from './en.js';

export const strings: SignStrings = {
  'emails-late': {
    title: 'Ihre Ticket-E-Mail kommt später',
    text: 'Ihre Buchung ist sicher. Die E-Mail kommt von selbst, bitte buchen Sie nicht noch einmal.',
    news: 'Unsere Bestätigungs-E-Mails kommen gerade später an.',
    place: place => `Sie brauchen Ihr Ticket sofort? Wir helfen hier: ${place}`,
    until: time => `Voraussichtlich ab ${time} Uhr läuft es wieder wie gewohnt`,
  },
  'pos-closed': {
    title: 'Diese Kasse ist gerade geschlossen',
    text: 'Bitte sprechen Sie uns an, wir helfen Ihnen gern.',
    news: 'Unsere Kasse kann gerade keine Tickets verkaufen.',
    place: place => `Tickets gibt es auch hier: ${place}`,
    until: time => `Voraussichtlich ab ${time} Uhr verkaufen wir hier wieder Tickets`,
  },
  'online-closed': {
    title: 'Die Online-Buchung ist gerade geschlossen',
    text: 'Bitte kaufen Sie Ihr Ticket bei uns vor Ort.',
    news: 'Unsere Online-Buchung ist gerade nicht verfügbar.',
    place: place => `Tickets gibt es hier: ${place}`,
    until: time => `Voraussichtlich ab ${time} Uhr können Sie wieder online buchen`,
  },
  'check-in-slow': {
    title: 'Der Einlass dauert etwas länger',
    text: 'Bitte halten Sie Ihr Ticket bereit. Wer ein Ticket hat, kommt hinein.',
    news: 'Der Einlass dauert gerade länger als sonst.',
    place: place => `Es gibt noch einen Eingang: ${place}`,
    until: time => `Voraussichtlich ab ${time} Uhr geht es wieder schneller`,
  },
  scan: 'Bitte scannen Sie den Code und buchen Sie auf Ihrem Handy.',
  online: address => `Bitte buchen Sie online: ${address}`,
  thanks: 'Danke für Ihre Geduld.',
};
