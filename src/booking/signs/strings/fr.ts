import type {SignStrings} from './en.js';

export const strings: SignStrings = {
  'emails-late': {
    title: 'Votre e-mail de confirmation a du retard',
    text: 'Votre réservation est enregistrée. L’e-mail suivra de lui-même, inutile de réserver à nouveau.',
    news: 'Nos e-mails de confirmation ont du retard en ce moment.',
    place: place => `Besoin de votre billet tout de suite ? Nous vous aidons ici : ${place}`,
    until: time => `Tout devrait rentrer dans l’ordre vers ${time}`,
  },
  'pos-closed': {
    title: 'Cette caisse est fermée pour le moment',
    text: 'Adressez-vous à notre équipe, nous vous aiderons volontiers.',
    news: 'Notre caisse ne peut pas vendre de billets en ce moment.',
    place: place => `Vous trouverez aussi des billets ici : ${place}`,
    until: time => `La vente devrait reprendre ici vers ${time}`,
  },
  'online-closed': {
    title: 'La réservation en ligne est fermée pour le moment',
    text: 'Achetez votre billet chez nous, sur place.',
    news: 'Notre réservation en ligne n’est pas disponible en ce moment.',
    place: place => `Les billets sont en vente ici : ${place}`,
    until: time => `La réservation en ligne devrait reprendre vers ${time}`,
  },
  'check-in-slow': {
    title: 'L’entrée prend un peu plus de temps',
    text: 'Préparez votre billet, s’il vous plaît. Toute personne munie d’un billet pourra entrer.',
    news: 'L’entrée prend plus de temps que d’habitude en ce moment.',
    place: place => `Il y a une autre entrée ici : ${place}`,
    until: time => `L’attente devrait diminuer vers ${time}`,
  },
  scan: 'Scannez le code et réservez sur votre téléphone.',
  online: address => `Réservez en ligne : ${address}`,
  thanks: 'Merci de votre patience.',
};
