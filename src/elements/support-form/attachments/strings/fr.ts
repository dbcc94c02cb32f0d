import type {AttachmentStrings} from './en.js';

const quoted = (name: string): string => (name ? `« ${name} »` : 'Ce fichier');

export const strings: AttachmentStrings = {
  label: 'Images et fichiers',
  hint: 'Collez une image, déposez des fichiers ici ou choisissez :',
  limits: (count, size) => `Jusqu’à ${count} fichiers, ${size} chacun.`,
  kiosk: 'Sur cette borne, il n’est pas possible de joindre des fichiers.',
  choose: 'Choisir des fichiers',
  photo: 'Prendre une photo',
  screenshot: 'Image de l’écran',
  record: 'Filmer l’écran',
  drop: 'Relâchez pour joindre.',
  unnamed: {picture: 'image-jointe', video: 'enregistrement', other: 'fichier', screenshot: 'écran'},
  opening: name => `Ouverture de ${name} …`,
  asking: 'Votre navigateur vous demande ce que vous voulez montrer.',
  recording: (seconds, most, size) => `Enregistrement : ${seconds} sur ${most} secondes, ${size}`,
  recordingStarts: most =>
    `L’enregistrement a commencé. Il s’arrête de lui-même au bout de ${most} secondes.`,
  stop: 'Arrêter et regarder',
  discard: 'Abandonner',
  waiting: 'Pas encore joint. Veuillez d’abord y jeter un œil.',
  saving: 'En train d’être joint …',
  look: 'Regarder',
  hide: 'Masquer des parties',
  remove: 'Retirer',
  attached: name => `${name} est joint.`,
  removed: name => `${name} a été retiré.`,
  dismiss: 'Fermer l’avis',
  problems: {
    'too-large': (name, size) => `${quoted(name)} est trop volumineux. Un fichier peut faire ${size}.`,
    'too-many': (_, __, count) =>
      `Un signalement accepte ${count} fichiers. Retirez-en un pour en ajouter un autre.`,
    empty: name => `${quoted(name)} est vide ou est un dossier. Veuillez choisir des fichiers un par un.`,
    'not-readable': name =>
      `${quoted(name)} ne peut pas être ouvert ici. Essayez plutôt avec une image de l’écran.`,
    heic: name =>
      `${quoted(name)} est une photo Apple (HEIC) que ce navigateur ne sait pas ouvrir. Envoyez-la en JPEG ou prenez la photo d’ici.`,
    'pixels-blocked':
      'Les réglages de confidentialité de ce navigateur brouillent les images. Autorisez cette page à lire les canevas ou utilisez un autre navigateur.',
    refused:
      'L’écran n’a pas été partagé, rien n’a été pris. Vous pouvez choisir un fichier ou coller une image à la place.',
    'not-supported':
      'Ce navigateur ne sait pas prendre l’écran. Veuillez choisir un fichier ou coller une image.',
    interrupted: 'Le partage s’est arrêté avant la première image. Veuillez réessayer.',
    'not-kept': name => `${quoted(name)} n’a pas pu être joint. Il est toujours là : veuillez réessayer.`,
  },
  review: {
    picture: 'Y a-t-il quelque chose à masquer ?',
    pictureHelp:
      'Couvrez les noms, adresses e-mail et numéros de carte de cadres noirs : tracez-les ou ajoutez-en un. Personne ne pourra les enlever.',
    keys: 'Les flèches déplacent un cadre, Maj avec une flèche change sa taille, Suppr l’enlève, Ctrl+Z annule.',
    stage: name => `${name}, avec vos cadres noirs`,
    box: (number, count) => `Cadre noir ${number} sur ${count}`,
    place: (left, top, width, height) =>
      `à ${left} % de la gauche, à ${top} % du haut, large de ${width} %, haut de ${height} %`,
    add: 'Ajouter un cadre',
    undo: 'Annuler',
    undone: 'Annulé.',
    removeBox: 'Enlever le cadre',
    boxes: count => (count ? `${count} ${count === 1 ? 'cadre noir' : 'cadres noirs'}` : 'Aucun cadre noir'),
    enlarge: 'Agrandir',
    shrink: 'Tout voir',
    arrange: 'Déplacer ou ajuster le cadre',
    left: 'À gauche',
    right: 'À droite',
    up: 'Vers le haut',
    down: 'Vers le bas',
    wider: 'Plus large',
    narrower: 'Plus étroit',
    taller: 'Plus haut',
    flatter: 'Plus bas',
    plain: 'Rien à masquer, joindre',
    covered: count => `Joindre avec ${count} ${count === 1 ? 'cadre noir' : 'cadres noirs'}`,
    later: 'Pas maintenant',
    video: 'Veuillez d’abord regarder la vidéo',
    videoHelp:
      'On ne peut rien masquer dans une vidéo : le support voit tout ce qu’elle contient. Si l’on y voit des données de visiteurs, prenez plutôt une image.',
    other: 'Veuillez d’abord vérifier ce fichier',
    otherHelp:
      'On ne peut rien masquer dans ce fichier, il part tel quel. Ne le joignez que si le support peut tout lire.',
    stills: 'Images de l’enregistrement, dans l’ordre',
    play: 'Lire',
    noPlayer:
      'La lecture n’est pas possible ici. Vous pouvez l’enregistrer et le regarder sur votre appareil.',
    save: 'Enregistrer',
    asIs: 'C’est vérifié, joindre',
  },
};
