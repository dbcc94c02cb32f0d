import type {PopupStrings} from './en.js';

export const strings: PopupStrings = {
  remind: minutes => `Me le rappeler dans ${minutes} min`,
  dismiss: 'Ne plus afficher, sauf si cela s’aggrave',
  close: 'Fermer',
  position: (place, count) => `${place} sur ${count}`,
  previous: 'Incident précédent',
  next: 'Incident suivant',
  tellMe: 'Me prévenir quand c’est terminé',
  willTell: 'Nous vous préviendrons ici',
  lastKnown: time => `Dernier état connu : ${time}`,
  over: what => `${what} : l’incident est terminé`,
  asUsual: 'Vous pouvez travailler de nouveau comme d’habitude.',
};
