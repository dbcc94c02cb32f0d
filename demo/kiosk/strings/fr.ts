import type {KioskStrings} from './en.js';

export const strings: KioskStrings = {
  title: 'Borne',
  museum: 'Demo Museum',
  welcome: 'Bienvenue',
  intro: 'Combien de billets souhaitez-vous ?',
  adult: 'Adultes',
  child: '6 à 17 ans',
  less: 'Une personne de moins',
  more: 'Une personne de plus',
  total: 'Total',
  pay: 'Payer par carte',
  paying: 'Un instant …',
  thanks: 'Bonne visite',
  take: 'Prenez vos billets ci-dessous. Votre numéro de réservation :',
  again: 'Personne suivante',
  nothingSold: 'Démonstration : rien n’est vendu ici.',
  noTickets: 'Veuillez choisir au moins un billet.',
  declined: 'Le paiement n’a pas abouti. Rien n’a été débité. Notre équipe à la caisse vous aidera.',
  unavailable: 'Cette borne ne peut pas vendre de billets pour le moment. Adressez-vous à la caisse.',
};
