import type {KioskStrings} from './en.js';

export const strings: KioskStrings = {
  title: 'Kiosk',
  museum: 'Demo Museum',
  welcome: 'Willkommen',
  intro: 'Wie viele Tickets möchten Sie?',
  adult: 'Erwachsene',
  child: '6 bis 17 Jahre',
  less: 'Eine Person weniger',
  more: 'Eine Person mehr',
  total: 'Summe',
  pay: 'Mit Karte zahlen',
  paying: 'Einen Moment …',
  thanks: 'Viel Freude beim Besuch',
  take: 'Bitte nehmen Sie unten Ihre Tickets. Ihre Buchungsnummer:',
  again: 'Nächster Gast',
  nothingSold: 'Vorführung: Hier wird nichts verkauft.',
  noTickets: 'Bitte wählen Sie mindestens ein Ticket.',
  declined:
    'Die Zahlung ist nicht durchgegangen. Es wurde nichts abgebucht. Unser Team an der Kasse hilft Ihnen.',
  unavailable: 'Dieser Kiosk kann gerade keine Tickets verkaufen. Bitte gehen Sie zur Kasse.',
};
