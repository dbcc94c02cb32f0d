import type {SupportStrings} from './en.js';

export const strings: SupportStrings = {
  title: 'Service d’assistance',
  museum: 'Demo Tickets',
  skip: 'Aller aux signalements',
  intro:
    'Ce que reçoit l’équipe d’assistance de la plateforme inventée. Les signalements arrivent d’eux-mêmes, chacun une seule fois, quel que soit le nombre d’essais de l’appareil.',
  retention:
    'Les signalements et leurs fichiers sont supprimés après {days} jours. Seul cet ordinateur peut les lire.',
  reports: 'Signalements',
  empty: 'Rien pour l’instant. Envoyez un signalement depuis une page de la démonstration.',
  urgent: 'Urgent',
  received: 'Reçu',
  happened: 'Survenu',
  channels: 'Concerne',
  account: 'Compte',
  bookings: 'Réservations',
  links: 'Liens',
  errors: 'Messages d’erreur',
  contact: 'Contact',
  page: 'Page',
  files: 'Fichiers',
  download: 'Télécharger {name}, {size}',
  untitled: '(sans description)',
  helpDesk: 'Centre d’assistance',
  waiting: 'en route',
  passedOn: 'transmis {reference}',
  notYet: 'pas encore : {reason}',
  unavailable: 'Impossible de charger les signalements. Cette page réessaie d’elle-même.',
};
