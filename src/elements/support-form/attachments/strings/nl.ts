import type {AttachmentStrings} from './en.js';

const quoted = (name: string): string => (name ? `‘${name}’` : 'Dit bestand');

export const strings: AttachmentStrings = {
  label: 'Afbeeldingen en bestanden',
  hint: 'Plak een afbeelding, sleep bestanden hierheen of kies:',
  limits: (count, size) => `Maximaal ${count} bestanden van ${size}.`,
  kiosk: 'Aan deze kiosk kunt u geen bestanden toevoegen.',
  choose: 'Bestanden kiezen',
  photo: 'Foto maken',
  screenshot: 'Afbeelding van het scherm',
  record: 'Scherm opnemen',
  drop: 'Laat los om toe te voegen.',
  unnamed: {picture: 'afbeelding', video: 'opname', other: 'bestand', screenshot: 'scherm'},
  opening: name => `${name} wordt geopend …`,
  asking: 'Uw browser vraagt wat u wilt laten zien.',
  recording: (seconds, most, size) => `Opname: ${seconds} van ${most} seconden, ${size}`,
  recordingStarts: most => `De opname loopt. Na ${most} seconden stopt die vanzelf.`,
  stop: 'Stoppen en bekijken',
  discard: 'Weggooien',
  waiting: 'Nog niet toegevoegd. Bekijk het eerst even.',
  saving: 'Wordt toegevoegd …',
  look: 'Bekijken',
  hide: 'Delen afdekken',
  remove: 'Verwijderen',
  attached: name => `${name} is toegevoegd.`,
  removed: name => `${name} is verwijderd.`,
  dismiss: 'Melding sluiten',
  problems: {
    'too-large': (name, size) => `${quoted(name)} is te groot. Eén bestand mag ${size} zijn.`,
    'too-many': (_, __, count) =>
      `Een melding kan ${count} bestanden bevatten. Verwijder er een om een ander toe te voegen.`,
    empty: name => `${quoted(name)} is leeg of een map. Kies losse bestanden.`,
    'not-readable': name =>
      `${quoted(name)} kan hier niet worden geopend. Probeer het met een afbeelding van het scherm.`,
    heic: name =>
      `${quoted(name)} is een Apple-foto (HEIC) die deze browser niet kan openen. Stuur hem als JPEG of maak de foto vanaf hier.`,
    'pixels-blocked':
      'De privacy-instellingen van deze browser vervormen afbeeldingen. Sta deze pagina toe canvas te lezen of gebruik een andere browser.',
    refused:
      'Het scherm is niet gedeeld, er is niets gemaakt. U kunt in plaats daarvan een bestand kiezen of een afbeelding plakken.',
    'not-supported': 'Deze browser kan het scherm niet vastleggen. Kies een bestand of plak een afbeelding.',
    interrupted: 'Het delen stopte voordat er een afbeelding was. Probeer het nog eens.',
    'not-kept': name => `${quoted(name)} kon niet worden toegevoegd. Het is er nog: probeer het nog eens.`,
  },
  review: {
    picture: 'Is er iets af te dekken?',
    pictureHelp:
      'Dek namen, e-mailadressen en kaartnummers af met zwarte vakken: teken ze of voeg er een toe. Niemand kan ze er weer af halen.',
    keys: 'Pijltoetsen verplaatsen een vak, Shift met een pijltoets verandert de grootte, Delete verwijdert het, Ctrl+Z maakt ongedaan.',
    stage: name => `${name}, met uw zwarte vakken`,
    box: (number, count) => `Zwart vak ${number} van ${count}`,
    place: (left, top, width, height) =>
      `${left} % van links, ${top} % van boven, ${width} % breed, ${height} % hoog`,
    add: 'Vak toevoegen',
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
    removeBox: 'Vak verwijderen',
    boxes: count => (count ? `${count} ${count === 1 ? 'zwart vak' : 'zwarte vakken'}` : 'Geen zwart vak'),
    enlarge: 'Vergroten',
    shrink: 'Alles tonen',
    arrange: 'Vak verplaatsen of aanpassen',
    left: 'Naar links',
    right: 'Naar rechts',
    up: 'Omhoog',
    down: 'Omlaag',
    wider: 'Breder',
    narrower: 'Smaller',
    taller: 'Hoger',
    flatter: 'Lager',
    plain: 'Niets af te dekken, toevoegen',
    covered: count => `Toevoegen met ${count} ${count === 1 ? 'zwart vak' : 'zwarte vakken'}`,
    later: 'Niet nu',
    video: 'Bekijk eerst de video',
    videoHelp:
      'In een video kan niets worden afgedekt: support ziet alles wat erin staat. Zijn er gegevens van gasten te zien, maak dan liever een afbeelding.',
    other: 'Controleer eerst dit bestand',
    otherHelp:
      'In dit bestand kan niets worden afgedekt, het gaat zoals het is. Voeg het alleen toe als support alles mag lezen.',
    stills: 'Beelden uit de opname, op volgorde',
    play: 'Afspelen',
    noPlayer: 'Afspelen kan hier niet. U kunt het opslaan en op uw apparaat bekijken.',
    save: 'Opslaan',
    asIs: 'Bekeken, toevoegen',
  },
};
