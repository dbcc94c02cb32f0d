import type {WorkStrings} from './en.js';

export const strings: WorkStrings = {
  scene: {
    asking: {
      title: 'Pouvons-nous utiliser la caméra ?',
      cure: 'Choisissez « Autoriser » dans la question du navigateur.',
    },
    starting: {title: 'La caméra démarre', cure: 'Un petit instant.'},
    looking: {title: 'Présentez le code devant la caméra', cure: 'À une longueur de main environ.'},
    dark: {title: 'Il fait trop sombre', cure: 'Allumez la lumière ou allez dans un endroit plus clair.'},
    found: {title: 'Code lu', cure: 'Présentez le code suivant dès que vous êtes prêt.'},
    paused: {title: 'En pause', cure: 'La caméra est éteinte. Touchez « Continuer » quand vous êtes prêt.'},
    interrupted: {
      title: 'La caméra est occupée un instant',
      cure: 'Nous reprenons tout seuls dès qu’elle est libre, après un appel par exemple.',
    },
    insecure: {
      title: 'Pas de caméra à cette adresse',
      cure: 'Les navigateurs n’autorisent la caméra que sur les pages en https. Ouvrez cette page avec son adresse https.',
    },
    unsupported: {
      title: 'Ce navigateur ne nous donne pas de caméra',
      cure: 'Ouvrez la page directement dans Chrome, Safari, Firefox ou Edge plutôt que dans une autre application.',
    },
    'blocked-by-page': {
      title: 'Cette page ne partage pas la caméra',
      cure: 'Ouvrez le scanner dans sa propre fenêtre, ou demandez au responsable de la page d’autoriser la caméra dans son cadre.',
    },
    refused: {
      title: 'La caméra n’est pas autorisée',
      cure: 'Touchez le symbole à côté de l’adresse et autorisez la caméra. Sur un téléphone, regardez aussi ses réglages pour le navigateur.',
    },
    'no-camera': {
      title: 'Aucune caméra trouvée',
      cure: 'Branchez-en une ; nous démarrons tout seuls dès qu’elle est là.',
    },
    'in-use': {
      title: 'Une autre application utilise la caméra',
      cure: 'Fermez les appels vidéo et les autres applications ou onglets avec caméra, puis réessayez.',
    },
    unplugged: {
      title: 'La caméra a été débranchée',
      cure: 'Rebranchez-la ; nous continuons tout seuls.',
    },
    failed: {
      title: 'La caméra n’a pas démarré',
      cure: 'Veuillez réessayer. Si cela ne suffit pas, redémarrez l’appareil.',
    },
    'wasm-refused': {
      title: 'Cette page ne nous laisse pas lire les codes',
      cure: "Saisissez les codes pour l’instant. Le responsable de la page peut l’autoriser avec 'wasm-unsafe-eval'.",
    },
    'wasm-unreachable': {
      title: 'Le lecteur n’a pas pu être chargé',
      cure: 'Vérifiez le réseau et réessayez. En attendant, vous pouvez saisir les codes.',
    },
    'decoder-failed': {
      title: 'Le lecteur s’est arrêté',
      cure: 'Veuillez réessayer. En attendant, vous pouvez saisir les codes.',
    },
  },
  pause: 'Mettre en pause',
  goOn: 'Continuer',
  next: 'Code suivant',
  waits: 'Touchez « Code suivant » dès que vous êtes prêt.',
  retry: 'Réessayer',
  again: 'Encore le même code',
  light: 'Lumière',
  change: 'Autre caméra',
  changed: camera => `Caméra : ${camera}`,
  zoom: 'Grossissement',
  typed: 'Code sur le billet',
  use: 'Utiliser ce code',
  close: 'Fermer',
  read: code => `Code lu : ${code}`,
  source: {
    camera: 'Lu par la caméra',
    picture: 'Lu dans une image',
    keyboard: 'Lu par la douchette',
    serial: 'Lu par la douchette',
    hid: 'Lu par la douchette',
    typed: 'Saisi à la main',
  },
  plain: 'Plus lent pour l’instant, et codes QR seulement : cette page n’autorise pas le meilleur lecteur.',
  connected: 'La douchette est connectée.',
  reading: 'Nous cherchons des codes dans l’image.',
  problem: {
    empty: 'Saisissez d’abord le code.',
    pattern: 'Cela ne ressemble pas à l’un de vos codes. Comparez-le avec le billet.',
    'no-code': 'Nous n’avons trouvé aucun code dans cette image. Essayez-en une plus proche et plus nette.',
    'no-picture': 'Ce fichier ne s’ouvre pas comme une image. Choisissez-en un autre.',
    'no-scanner':
      'La douchette ne répond pas. Fermez les autres programmes qui l’utilisent, puis réessayez, s’il vous plaît.',
  },
};
