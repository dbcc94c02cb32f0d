import type {AttachmentStrings} from './en.js';

const quoted = (name: string): string => (name ? `«${name}»` : 'Questo file');

export const strings: AttachmentStrings = {
  label: 'Immagini e file',
  hint: 'Incolli un’immagine, trascini qui i file oppure scelga:',
  limits: (count, size) => `Fino a ${count} file, ${size} ciascuno.`,
  kiosk: 'Da questo chiosco non si possono allegare file.',
  choose: 'Scegliere file',
  photo: 'Scattare una foto',
  screenshot: 'Immagine dello schermo',
  record: 'Registrare lo schermo',
  drop: 'Rilasci per allegare.',
  unnamed: {picture: 'immagine', video: 'registrazione', other: 'documento', screenshot: 'schermo'},
  opening: name => `Apertura di ${name} …`,
  asking: 'Il browser Le chiede che cosa vuole mostrare.',
  recording: (seconds, most, size) => `Registrazione: ${seconds} di ${most} secondi, ${size}`,
  recordingStarts: most => `La registrazione è iniziata. Finisce da sola dopo ${most} secondi.`,
  stop: 'Fermare e guardare',
  discard: 'Scartare',
  waiting: 'Non ancora allegato. Lo guardi prima, per favore.',
  saving: 'Viene allegato …',
  look: 'Guardare',
  hide: 'Coprire parti',
  remove: 'Rimuovere',
  attached: name => `${name} è allegato.`,
  removed: name => `${name} è stato rimosso.`,
  dismiss: 'Chiudere l’avviso',
  problems: {
    'too-large': (name, size) => `${quoted(name)} è troppo grande. Un file può avere ${size}.`,
    'too-many': (_, __, count) =>
      `Una segnalazione accetta ${count} file. Ne rimuova uno per aggiungerne un altro.`,
    empty: name => `${quoted(name)} è vuoto o è una cartella. Scelga singoli file.`,
    'not-readable': name =>
      `${quoted(name)} non si può aprire qui. Provi invece con un’immagine dello schermo.`,
    heic: name =>
      `${quoted(name)} è una foto Apple (HEIC) che questo browser non sa aprire. La invii come JPEG o scatti la foto da qui.`,
    'pixels-blocked':
      'Le impostazioni di privacy di questo browser alterano le immagini. Consenta a questa pagina di leggere i canvas o usi un altro browser.',
    refused:
      'Lo schermo non è stato condiviso, non è stato preso nulla. Può scegliere un file o incollare un’immagine.',
    'not-supported':
      'Questo browser non può riprendere lo schermo. Scelga un file o incolli un’immagine, per favore.',
    interrupted: 'La condivisione è finita prima che ci fosse un’immagine. Riprovi, per favore.',
    'not-kept': name => `Non è stato possibile allegare ${quoted(name)}. È ancora qui: riprovi, per favore.`,
  },
  review: {
    picture: 'C’è qualcosa da coprire?',
    pictureHelp:
      'Copra nomi, indirizzi e-mail e numeri di carta con riquadri neri: li disegni o ne aggiunga uno. Nessuno potrà toglierli.',
    keys: 'Le frecce spostano un riquadro, Maiusc con una freccia ne cambia la misura, Canc lo toglie, Ctrl+Z annulla.',
    stage: name => `${name}, con i Suoi riquadri neri`,
    box: (number, count) => `Riquadro nero ${number} di ${count}`,
    place: (left, top, width, height) =>
      `${left} % da sinistra, ${top} % dall’alto, largo ${width} %, alto ${height} %`,
    add: 'Aggiungere riquadro',
    undo: 'Annullare',
    undone: 'Annullato.',
    removeBox: 'Togliere riquadro',
    boxes: count =>
      count ? `${count} ${count === 1 ? 'riquadro nero' : 'riquadri neri'}` : 'Nessun riquadro nero',
    enlarge: 'Ingrandire',
    shrink: 'Vedere tutto',
    arrange: 'Spostare o cambiare il riquadro',
    left: 'A sinistra',
    right: 'A destra',
    up: 'In su',
    down: 'In giù',
    wider: 'Più largo',
    narrower: 'Più stretto',
    taller: 'Più alto',
    flatter: 'Più basso',
    plain: 'Niente da coprire, allegare',
    covered: count => `Allegare con ${count} ${count === 1 ? 'riquadro nero' : 'riquadri neri'}`,
    later: 'Non ora',
    video: 'Guardi prima il video, per favore',
    videoHelp:
      'In un video non si può coprire nulla: il supporto vede tutto ciò che contiene. Se si vedono dati degli ospiti, prenda piuttosto un’immagine.',
    other: 'Controlli prima questo file, per favore',
    otherHelp:
      'In questo file non si può coprire nulla, parte così com’è. Lo alleghi solo se il supporto può leggerlo per intero.',
    stills: 'Immagini della registrazione, in ordine',
    play: 'Riprodurre',
    noPlayer: 'Qui non si può riprodurre. Può salvarlo e guardarlo sul Suo dispositivo.',
    save: 'Salvare',
    asIs: 'L’ho guardato, allegare',
  },
};
