import type {BookingStrings} from './en.js';

export const strings: BookingStrings = {
  label: 'Réserver des billets',
  scan: 'Scannez le code et réservez sur votre téléphone.',
  type: 'Saisissez cette adresse dans le navigateur de votre téléphone.',
  code: host => `Code QR : réserver sur ${host}`,
  readable: metres => `Lisible jusqu’à ${metres}`,
  checking: 'Nous vérifions le code.',
  unchecked: 'Nous n’avons pas pu vérifier le code ici. Si le scan échoue, utilisez le lien.',
  refused:
    'Nous n’avons pas pu lire le code nous-mêmes, nous ne l’affichons donc pas. Utilisez le lien, s’il vous plaît.',
  small: 'La place manque ici pour un code lisible par un téléphone. Utilisez le lien, s’il vous plaît.',
  more: 'Partager ou enregistrer',
  unloaded: 'Cette partie n’a pas pu être chargée. Réessayez, s’il vous plaît.',
  onlineDown: 'La réservation en ligne n’est pas disponible pour le moment.',
  slow: 'Cela peut prendre un peu plus de temps que d’habitude.',
  way: {
    online: 'Réserver en ligne',
    partner: 'Réserver chez notre partenaire',
    kiosk: 'Acheter à la borne',
    desk: 'Acheter à la caisse',
    phone: 'Réserver par téléphone',
    later: 'Revenez un peu plus tard, s’il vous plaît.',
  },
  at: time => `Revenez plus tard, s’il vous plaît : ${time}.`,
  also: 'Autres façons d’obtenir un billet',
  none: 'Il n’est pas possible de réserver pour le moment. Adressez-vous à notre équipe, elle vous aidera volontiers.',
};
