import type {AttachmentStrings} from './en.js';

const quoted = (name: string): string => (name ? `„${name}“` : 'Diese Datei');

export const strings: AttachmentStrings = {
  label: 'Bilder und Dateien',
  hint: 'Bild einfügen, Dateien hierher ziehen oder auswählen:',
  limits: (count, size) => `Bis zu ${count} Dateien, je ${size}.`,
  kiosk: 'An diesem Kiosk lassen sich keine Dateien anhängen.',
  choose: 'Dateien auswählen',
  photo: 'Foto aufnehmen',
  screenshot: 'Bild vom Bildschirm',
  record: 'Bildschirm aufnehmen',
  drop: 'Zum Anhängen loslassen.',
  unnamed: {picture: 'Bild', video: 'Aufnahme', other: 'Datei', screenshot: 'Bildschirm'},
  opening: name => `${name} wird geöffnet …`,
  asking: 'Ihr Browser fragt, was Sie zeigen möchten.',
  recording: (seconds, most, size) => `Aufnahme: ${seconds} von ${most} Sekunden, ${size}`,
  recordingStarts: most => `Die Aufnahme läuft. Sie endet nach ${most} Sekunden von selbst.`,
  stop: 'Beenden und ansehen',
  discard: 'Verwerfen',
  waiting: 'Noch nicht angehängt. Bitte sehen Sie es zuerst an.',
  saving: 'Wird angehängt …',
  look: 'Ansehen',
  hide: 'Stellen schwärzen',
  remove: 'Entfernen',
  attached: name => `${name} ist angehängt.`,
  removed: name => `${name} wurde entfernt.`,
  dismiss: 'Hinweis schließen',
  problems: {
    'too-large': (name, size) => `${quoted(name)} ist zu groß. Eine Datei darf ${size} haben.`,
    'too-many': (_, __, count) =>
      `Eine Meldung fasst ${count} Dateien. Entfernen Sie eine, um eine andere anzuhängen.`,
    empty: name => `${quoted(name)} ist leer oder ein Ordner. Bitte wählen Sie einzelne Dateien.`,
    'not-readable': name =>
      `${quoted(name)} lässt sich hier nicht öffnen. Versuchen Sie es mit einem Bild vom Bildschirm.`,
    heic: name =>
      `${quoted(name)} ist ein Apple-Foto (HEIC), das dieser Browser nicht öffnen kann. Senden Sie es als JPEG, oder nehmen Sie das Foto von hier aus auf.`,
    'pixels-blocked':
      'Die Datenschutzeinstellungen dieses Browsers verfälschen Bilder. Erlauben Sie dieser Seite den Zugriff auf Canvas, oder nehmen Sie einen anderen Browser.',
    refused:
      'Der Bildschirm wurde nicht freigegeben, es wurde nichts aufgenommen. Sie können stattdessen eine Datei auswählen oder ein Bild einfügen.',
    'not-supported':
      'Dieser Browser kann den Bildschirm nicht aufnehmen. Bitte wählen Sie eine Datei aus oder fügen Sie ein Bild ein.',
    interrupted: 'Die Freigabe endete, bevor es ein Bild gab. Bitte versuchen Sie es noch einmal.',
    'not-kept': name =>
      `${quoted(name)} konnte nicht angehängt werden. Es ist noch da: Bitte versuchen Sie es noch einmal.`,
  },
  review: {
    picture: 'Gibt es etwas zu verdecken?',
    pictureHelp:
      'Verdecken Sie Namen, E-Mail-Adressen und Kartennummern mit schwarzen Kästen: aufziehen oder hinzufügen. Niemand kann sie wieder abnehmen.',
    keys: 'Pfeiltasten verschieben einen Kasten, Umschalt mit Pfeiltaste ändert die Größe, Entf entfernt ihn, Strg+Z nimmt zurück.',
    stage: name => `${name} mit Ihren schwarzen Kästen`,
    box: (number, count) => `Schwarzer Kasten ${number} von ${count}`,
    place: (left, top, width, height) =>
      `${left} % von links, ${top} % von oben, ${width} % breit, ${height} % hoch`,
    add: 'Kasten hinzufügen',
    undo: 'Rückgängig',
    undone: 'Zurückgenommen.',
    removeBox: 'Kasten entfernen',
    boxes: count =>
      count ? `${count} ${count === 1 ? 'schwarzer Kasten' : 'schwarze Kästen'}` : 'Kein schwarzer Kasten',
    enlarge: 'Vergrößern',
    shrink: 'Ganz zeigen',
    arrange: 'Kasten verschieben oder ändern',
    left: 'Nach links',
    right: 'Nach rechts',
    up: 'Nach oben',
    down: 'Nach unten',
    wider: 'Breiter',
    narrower: 'Schmaler',
    taller: 'Höher',
    flatter: 'Flacher',
    plain: 'Nichts zu verdecken, anhängen',
    covered: count => `Mit ${count} ${count === 1 ? 'schwarzen Kasten' : 'schwarzen Kästen'} anhängen`,
    later: 'Nicht jetzt',
    video: 'Bitte sehen Sie das Video zuerst an',
    videoHelp:
      'In einem Video lässt sich nichts verdecken: Der Support sieht alles, was darin vorkommt. Sind Daten von Gästen zu sehen, nehmen Sie lieber ein Bild.',
    other: 'Bitte prüfen Sie diese Datei zuerst',
    otherHelp:
      'In dieser Datei lässt sich nichts verdecken, sie wird so gesendet, wie sie ist. Hängen Sie sie nur an, wenn der Support alles darin lesen darf.',
    stills: 'Bilder aus der Aufnahme, der Reihe nach',
    play: 'Abspielen',
    noPlayer: 'Es lässt sich hier nicht abspielen. Sie können es speichern und auf Ihrem Gerät ansehen.',
    save: 'Speichern',
    asIs: 'Angesehen, anhängen',
  },
};
