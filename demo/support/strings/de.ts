import type {SupportStrings} from './en.js';

export const strings: SupportStrings = {
  title: 'Supportstelle',
  museum: 'Demo Tickets',
  skip: 'Zu den Meldungen',
  intro:
    'Was das Supportteam der erfundenen Plattform erhält. Meldungen kommen von selbst an, jede genau einmal, so oft ein Gerät es auch versuchen musste.',
  retention:
    'Meldungen und ihre Dateien werden nach {days} Tagen gelöscht. Nur dieser Rechner kann sie lesen.',
  reports: 'Meldungen',
  empty: 'Noch nichts. Senden Sie eine Meldung von einer Seite der Vorführung.',
  urgent: 'Dringend',
  received: 'Erhalten',
  happened: 'Geschehen',
  channels: 'Betrifft',
  account: 'Konto',
  bookings: 'Buchungen',
  links: 'Links',
  errors: 'Fehlermeldungen',
  contact: 'Kontakt',
  page: 'Seite',
  files: 'Dateien',
  download: '{name} herunterladen, {size}',
  untitled: '(ohne Beschreibung)',
  helpDesk: 'Helpdesk',
  waiting: 'unterwegs',
  passedOn: 'weitergegeben {reference}',
  notYet: 'noch nicht: {reason}',
  unavailable: 'Die Meldungen lassen sich nicht laden. Diese Seite versucht es von selbst wieder.',
};
