import type {WorkStrings} from './en.js';

export const strings: WorkStrings = {
  scene: {
    asking: {title: 'Mogen we de camera gebruiken?', cure: 'Kies ‘Toestaan’ in de vraag van uw browser.'},
    starting: {title: 'De camera start', cure: 'Dit duurt even.'},
    looking: {title: 'Houd de code voor de camera', cure: 'Op ongeveer een hand afstand.'},
    dark: {title: 'Het is te donker', cure: 'Doe het licht aan of ga ergens staan waar het lichter is.'},
    found: {title: 'Code gelezen', cure: 'Toon de volgende code zodra u klaar bent.'},
    paused: {title: 'Gepauzeerd', cure: 'De camera is uit. Tik op ‘Verder’ als u zover bent.'},
    interrupted: {
      title: 'De camera is even bezet',
      cure: 'We gaan vanzelf verder zodra hij vrij is, bijvoorbeeld na een gesprek.',
    },
    insecure: {
      title: 'Geen camera op dit adres',
      cure: 'Browsers staan de camera alleen toe op pagina’s met https. Open deze pagina met het https-adres.',
    },
    unsupported: {
      title: 'Deze browser geeft ons geen camera',
      cure: 'Open de pagina rechtstreeks in Chrome, Safari, Firefox of Edge in plaats van in een andere app.',
    },
    'blocked-by-page': {
      title: 'Deze pagina deelt de camera niet',
      cure: 'Open de scanner in een eigen venster, of vraag de beheerder van de pagina de camera in het kader toe te staan.',
    },
    refused: {
      title: 'De camera is niet toegestaan',
      cure: 'Tik op het teken naast het adres en sta de camera toe. Kijk op een telefoon ook bij de instellingen van de browser.',
    },
    'no-camera': {
      title: 'Geen camera gevonden',
      cure: 'Sluit er een aan; we beginnen vanzelf zodra hij er is.',
    },
    'in-use': {
      title: 'Een andere app gebruikt de camera',
      cure: 'Sluit videogesprekken en andere apps of tabbladen met camera en probeer het opnieuw.',
    },
    unplugged: {
      title: 'De camera is losgekoppeld',
      cure: 'Sluit hem weer aan; we gaan vanzelf verder.',
    },
    failed: {
      title: 'De camera is niet gestart',
      cure: 'Probeer het opnieuw. Helpt dat niet, start het toestel dan opnieuw op.',
    },
    'wasm-refused': {
      title: 'Deze pagina laat ons geen codes lezen',
      cure: "Typ de codes voorlopig in. De beheerder van de pagina kan het toestaan met 'wasm-unsafe-eval'.",
    },
    'wasm-unreachable': {
      title: 'De lezer kon niet worden geladen',
      cure: 'Controleer het netwerk en probeer het opnieuw. U kunt de codes intussen intypen.',
    },
    'decoder-failed': {
      title: 'De lezer is gestopt',
      cure: 'Probeer het opnieuw. U kunt de codes intussen intypen.',
    },
  },
  pause: 'Pauzeren',
  goOn: 'Verder',
  next: 'Volgende code',
  waits: 'Tik op ‘Volgende code’ zodra u klaar bent.',
  retry: 'Opnieuw proberen',
  again: 'Nog eens dezelfde code',
  light: 'Licht',
  change: 'Andere camera',
  changed: camera => `De camera is nu: ${camera}`,
  zoom: 'Vergroting',
  typed: 'Code op het ticket',
  use: 'Deze code gebruiken',
  close: 'Sluiten',
  read: code => `Gelezen code: ${code}`,
  source: {
    camera: 'Gelezen door de camera',
    picture: 'Gelezen uit een afbeelding',
    keyboard: 'Gelezen door de handscanner',
    serial: 'Gelezen door de handscanner',
    hid: 'Gelezen door de handscanner',
    typed: 'Ingetypt',
  },
  plain: 'Voorlopig trager en alleen QR-codes: deze pagina staat de betere lezer niet toe.',
  connected: 'De handscanner is verbonden.',
  reading: 'We zoeken codes in de afbeelding.',
  problem: {
    empty: 'Typ eerst de code in.',
    pattern: 'Dit lijkt niet op een van uw codes. Vergelijk hem met het ticket.',
    'no-code': 'We vonden geen code in deze afbeelding. Probeer er een die dichterbij en scherper is.',
    'no-picture': 'Dit bestand kan niet als afbeelding worden geopend. Kies een ander bestand.',
    'no-scanner':
      'De handscanner antwoordt niet. Sluit andere programma’s die hem gebruiken en probeer het opnieuw, alstublieft.',
  },
};
