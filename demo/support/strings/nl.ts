import type {SupportStrings} from './en.js';

export const strings: SupportStrings = {
  title: 'Supportdesk',
  museum: 'Demo Tickets',
  skip: 'Naar de meldingen',
  intro:
    'Wat het supportteam van het verzonnen platform ontvangt. Meldingen komen vanzelf binnen, elk precies één keer, hoe vaak een apparaat het ook moest proberen.',
  retention:
    'Meldingen en hun bestanden worden na {days} dagen verwijderd. Alleen deze computer kan ze lezen.',
  reports: 'Meldingen',
  empty: 'Nog niets. Stuur een melding vanaf een pagina van de demonstratie.',
  urgent: 'Dringend',
  received: 'Ontvangen',
  happened: 'Gebeurd',
  channels: 'Betreft',
  account: 'Account',
  bookings: 'Boekingen',
  links: 'Links',
  errors: 'Foutmeldingen',
  contact: 'Contact',
  page: 'Pagina',
  files: 'Bestanden',
  download: '{name} downloaden, {size}',
  untitled: '(geen beschrijving)',
  helpDesk: 'Helpdesk',
  waiting: 'onderweg',
  passedOn: 'doorgestuurd {reference}',
  notYet: 'nog niet: {reason}',
  unavailable: 'De meldingen kunnen niet worden geladen. Deze pagina probeert het vanzelf opnieuw.',
};
