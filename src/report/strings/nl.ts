import type {ReportStrings} from './en.js';

export const strings: ReportStrings = {
  colon: ':',
  field: {
    description: 'Wat is er gebeurd',
    channels: 'Getroffen verkoopkanalen',
    accountId: 'Account-ID',
    happened: 'Wanneer het gebeurde',
    bookings: 'Boekingsreferenties',
    links: 'Webadressen',
    errors: 'Foutmeldingen',
    contact: 'Uw gegevens',
    name: 'Naam',
    email: 'E-mailadres',
    phone: 'Telefoon',
    urgency: 'Dringend, omdat',
    incident: 'Hoort bij het incident',
    files: 'Bestanden',
    reference: 'Onze referentie',
    writtenAt: 'Geschreven',
    page: 'Pagina',
    language: 'Taal',
    browser: 'Gebruikte browser',
    viewport: 'Grootte van het venster',
    standby: 'Versie van Standby',
    incidents: 'Lopende incidenten',
    sentVia: 'Verstuurd via',
  },
  urgent: 'DRINGEND',
  untitled: 'Probleemmelding',
  shortened:
    'Hier ingekort omdat het bericht te lang was. De hele melding staat op het apparaat van de afzender.',
  filesFollow: 'Niet meegestuurd. Voeg ze toe of vraag erom:',
  hint: {
    'description-missing': 'Vertel ons wat er gebeurd is.',
    'description-short': 'Een zin meer helpt ons: wat deed u, en wat gebeurde er toen?',
    'channels-missing': 'Welke verkoopkanalen zijn getroffen?',
    'account-missing': 'Uw account-ID staat rechtsboven, naast uw initialen.',
    'time-missing': 'Wanneer ongeveer gebeurde het?',
    'time-invalid': 'Vul de datum en de tijd in.',
    'time-in-future': 'Dit moment moet nog komen. Klopt de datum?',
    'zone-invalid': 'Kies een tijdzone.',
    'link-invalid': 'Een webadres begint met https://',
    'contact-missing': 'Hoe kunnen wij u bereiken? Een e-mailadres of een telefoonnummer is genoeg.',
    'email-invalid': 'Er ontbreekt iets in dit e-mailadres.',
  },
  state: {
    draft: 'Concept, op dit apparaat bewaard',
    queued: 'Op dit apparaat bewaard, wacht op verzending',
    sending: 'Wordt verstuurd',
    sent: 'Verstuurd',
    'needs-you': 'Heeft u nodig',
    blocked: 'Aangehouden',
  },
  reason: {
    unreachable: 'Niemand antwoordt. We blijven het vanzelf proberen.',
    'timed-out': 'Het antwoord duurt te lang. We blijven het vanzelf proberen.',
    interrupted: 'Het versturen is onderbroken. Het gaat vanzelf verder.',
    portal:
      'Het netwerk vraagt eerst om in te loggen. Open een webpagina, log in, en het gaat vanzelf verder.',
    unconfirmed: 'Support heeft de ontvangst niet bevestigd. We blijven het vanzelf proberen.',
    'in-progress': 'Support is de melding nog aan het opslaan. We vragen het vanzelf opnieuw.',
    busy: 'Support heeft het druk. We proberen het iets later vanzelf opnieuw.',
    'server-error': 'De server van support heeft een storing. We blijven het vanzelf proberen.',
    invalid:
      'De server van support neemt de melding zo niet aan. Pas haar aan, of verstuur haar op een andere manier.',
    'too-large': 'De melding is te groot. Verwijder een bestand, of verstuur haar op een andere manier.',
    'not-allowed':
      'De server van support neemt van hieruit geen meldingen aan. Verstuur haar op een andere manier.',
    'no-endpoint': 'Op dit adres is geen brievenbus. Verstuur de melding op een andere manier.',
    cors: 'De server van support neemt van deze pagina geen meldingen aan. Verstuur haar op een andere manier.',
    unreadable: 'Een bestand is niet meer leesbaar. Verwijder het en voeg het opnieuw toe.',
  },
  trouble: {
    'storage-full':
      'Dit apparaat is vol. Houd deze pagina open tot de melding verstuurd is, of download haar.',
    'storage-unavailable':
      'In deze browser kan niets worden bewaard. Houd deze pagina open tot de melding verstuurd is, of download haar.',
    'storage-damaged':
      'Iets wat op dit apparaat bewaard is, is niet meer leesbaar. We laten het zoals het is.',
  },
};
