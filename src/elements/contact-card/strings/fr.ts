import type {CardStrings} from './en.js';

export const strings: CardStrings = {
  label: 'Contacter le support',
  scan: 'Scanner pour appeler',
  code: phone => `Code QR avec le numéro ${phone}`,
  urgentMeans: 'Est urgent ce qui suit :',
  meanwhile: 'En attendant',
  write: 'Écrivez un e-mail :',
  sheet: 'Suivez la fiche d’urgence à votre caisse.',
  others: 'Une autre région est peut-être joignable.',
  writtenOnly: 'Le support répond par e-mail.',
  holiday: region => `Jour férié aujourd’hui (${region}). Les horaires peuvent changer.`,
  critical: 'Si la situation est critique',
  accountManager: 'Responsable de compte',
  hours: place => `Horaires${place && ` (heure locale : ${place})`}`,
  notStated: 'heures non connues',
  shut: 'fermé',
  all: 'Toutes les régions',
  missing: 'Aucun contact du support n’est enregistré ici.',
  ask: 'Adressez-vous à votre responsable ou suivez la fiche d’urgence à votre caisse.',
  clock: time => `L’horloge de cet appareil n’est pas à l’heure. Nous suivons l’heure exacte : ${time}`,
  faulty: 'Une partie des coordonnées n’a pas pu être lue.',
};
