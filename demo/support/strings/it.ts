import type {SupportStrings} from './en.js';

export const strings: SupportStrings = {
  title: 'Assistenza',
  museum: 'Demo Tickets',
  skip: 'Vai alle segnalazioni',
  intro:
    'Quello che riceve l’assistenza della piattaforma inventata. Le segnalazioni arrivano da sole, ciascuna una volta sola, per quanti tentativi il dispositivo abbia dovuto fare.',
  retention:
    'Le segnalazioni e i loro file vengono eliminati dopo {days} giorni. Solo questo computer può leggerli.',
  reports: 'Segnalazioni',
  empty: 'Ancora niente. Invii una segnalazione da una pagina della dimostrazione.',
  urgent: 'Urgente',
  received: 'Ricevuta',
  happened: 'Accaduto',
  channels: 'Riguarda',
  account: 'Account',
  bookings: 'Prenotazioni',
  links: 'Link',
  errors: 'Messaggi di errore',
  contact: 'Contatto',
  page: 'Pagina',
  files: 'File',
  download: 'Scarica {name}, {size}',
  untitled: '(senza descrizione)',
  helpDesk: 'Help desk',
  waiting: 'in viaggio',
  passedOn: 'inoltrata {reference}',
  notYet: 'non ancora: {reason}',
  unavailable: 'Le segnalazioni non si possono caricare. Questa pagina riprova da sola.',
};
