import type {ReportStrings} from './en.js';

export const strings: ReportStrings = {
  colon: '\u00a0:',
  field: {
    description: 'Que s’est-il passé',
    channels: 'Canaux de vente concernés',
    accountId: 'Identifiant du compte',
    happened: 'Quand cela s’est passé',
    bookings: 'Références de réservation',
    links: 'Liens',
    errors: 'Messages d’erreur',
    contact: 'Vos coordonnées',
    name: 'Nom',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    urgency: 'Urgent, parce que',
    incident: 'Lié à l’incident',
    files: 'Fichiers',
    reference: 'Notre référence',
    writtenAt: 'Écrit',
    page: 'Page web',
    language: 'Langue',
    browser: 'Navigateur',
    viewport: 'Taille de la fenêtre',
    standby: 'Version de Standby',
    incidents: 'Incidents en cours',
    sentVia: 'Envoyé par',
  },
  urgent: 'URGENCE',
  untitled: 'Signalement d’un problème',
  shortened:
    'Raccourci ici, car le message était trop long. Le signalement complet se trouve sur l’appareil de la personne qui l’envoie.',
  filesFollow: 'Non inclus. Merci de les joindre ou de les demander :',
  hint: {
    'description-missing': 'Dites-nous ce qui s’est passé.',
    'description-short': 'Une phrase de plus nous aide : qu’avez-vous fait, et que s’est-il passé ensuite ?',
    'channels-missing': 'Quels canaux de vente sont concernés ?',
    'account-missing': 'L’identifiant du compte se trouve en haut à droite, à côté de vos initiales.',
    'time-missing': 'Quand est-ce arrivé, à peu près ?',
    'time-invalid': 'Indiquez la date et l’heure.',
    'time-in-future': 'Ce moment est encore à venir. La date est-elle juste ?',
    'zone-invalid': 'Choisissez un fuseau horaire.',
    'link-invalid': 'Un lien commence par https://',
    'contact-missing': 'Comment vous joindre ? Une adresse e-mail ou un numéro de téléphone suffit.',
    'email-invalid': 'Il manque quelque chose dans cette adresse e-mail.',
  },
  state: {
    draft: 'Brouillon, enregistré sur cet appareil',
    queued: 'Enregistré sur cet appareil, en attente d’envoi',
    sending: 'Envoi en cours',
    sent: 'Envoyé',
    'needs-you': 'A besoin de vous',
    blocked: 'En suspens',
  },
  reason: {
    unreachable: 'Personne ne répond. Nous continuons d’essayer automatiquement.',
    'timed-out': 'La réponse tarde trop. Nous continuons d’essayer automatiquement.',
    interrupted: 'L’envoi a été interrompu. Il reprend automatiquement.',
    portal:
      'Le réseau demande d’abord une connexion. Ouvrez une page web, connectez-vous, et l’envoi reprend automatiquement.',
    unconfirmed: 'Le support n’a pas confirmé la réception. Nous continuons d’essayer automatiquement.',
    'in-progress': 'Le support est en train de l’enregistrer. Nous redemandons automatiquement.',
    busy: 'Le support est très sollicité. Nous réessayons un peu plus tard automatiquement.',
    'server-error': 'Le serveur du support est en panne. Nous continuons d’essayer automatiquement.',
    invalid:
      'Le serveur du support ne l’accepte pas tel quel. Modifiez-le, ou envoyez-le par un autre moyen.',
    'too-large': 'Il est trop volumineux. Retirez un fichier, ou envoyez-le par un autre moyen.',
    'not-allowed':
      'Le serveur du support n’accepte pas de signalements d’ici. Envoyez-le par un autre moyen.',
    'no-endpoint': 'Il n’y a pas de boîte de réception à cette adresse. Envoyez-le par un autre moyen.',
    cors: 'Le serveur du support n’accepte pas de signalements de cette page. Envoyez-le par un autre moyen.',
    unreadable: 'Un fichier n’est plus lisible. Retirez-le et joignez-le à nouveau.',
  },
  trouble: {
    'storage-full':
      'Cet appareil est plein. Gardez cette page ouverte jusqu’à l’envoi du signalement, ou téléchargez-le.',
    'storage-unavailable':
      'Rien ne peut être enregistré dans ce navigateur. Gardez cette page ouverte jusqu’à l’envoi du signalement, ou téléchargez-le.',
    'storage-damaged':
      'Quelque chose d’enregistré sur cet appareil n’est plus lisible. Nous n’y touchons pas.',
  },
};
