import type {ReportStrings} from './en.js';

export const strings: ReportStrings = {
  colon: ':',
  field: {
    description: 'Was ist passiert',
    channels: 'Betroffene Verkaufskanäle',
    accountId: 'Account-ID',
    happened: 'Wann es passiert ist',
    bookings: 'Buchungsreferenzen',
    links: 'Webadressen',
    errors: 'Fehlermeldungen',
    contact: 'Kontakt',
    name: 'Ihr Name',
    email: 'E-Mail-Adresse',
    phone: 'Telefon',
    urgency: 'Dringend, weil',
    incident: 'Gehört zum Vorfall',
    files: 'Dateien',
    reference: 'Unsere Referenz',
    writtenAt: 'Geschrieben',
    page: 'Seite',
    language: 'Sprache',
    browser: 'Verwendeter Browser',
    viewport: 'Grösse des Fensters',
    standby: 'Version von Standby',
    incidents: 'Offene Vorfälle',
    sentVia: 'Gesendet über',
  },
  urgent: 'DRINGEND',
  untitled: 'Problemmeldung',
  shortened:
    'Hier gekürzt, weil die Nachricht zu lang war. Die ganze Meldung ist auf dem Gerät der Person, die sie schickt.',
  filesFollow: 'Nicht enthalten. Bitte anhängen oder nachfragen:',
  hint: {
    'description-missing': 'Bitte sagen Sie, was passiert ist.',
    'description-short': 'Ein Satz mehr hilft uns: Was haben Sie gemacht, und was geschah dann?',
    'channels-missing': 'Welche Verkaufskanäle sind betroffen?',
    'account-missing': 'Ihre Account-ID steht oben rechts neben Ihren Initialen.',
    'time-missing': 'Wann ungefähr ist es passiert?',
    'time-invalid': 'Bitte geben Sie Datum und Uhrzeit ein.',
    'time-in-future': 'Dieser Zeitpunkt kommt erst noch. Stimmt das Datum?',
    'zone-invalid': 'Bitte wählen Sie eine Zeitzone.',
    'link-invalid': 'Eine Webadresse beginnt mit https://',
    'contact-missing': 'Wie erreichen wir Sie? Eine E-Mail-Adresse oder eine Telefonnummer genügt.',
    'email-invalid': 'In dieser E-Mail-Adresse fehlt etwas.',
  },
  state: {
    draft: 'Entwurf, auf diesem Gerät gespeichert',
    queued: 'Auf diesem Gerät gespeichert, wird noch gesendet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    'needs-you': 'Braucht Sie',
    blocked: 'Angehalten',
  },
  reason: {
    unreachable: 'Niemand antwortet. Wir versuchen es von selbst weiter.',
    'timed-out': 'Die Antwort dauert zu lange. Wir versuchen es von selbst weiter.',
    interrupted: 'Das Senden wurde unterbrochen. Es geht von selbst weiter.',
    portal:
      'Das Netz verlangt zuerst eine Anmeldung. Öffnen Sie eine Webseite und melden Sie sich an, dann geht es von selbst weiter.',
    unconfirmed: 'Der Support hat den Empfang nicht bestätigt. Wir versuchen es von selbst weiter.',
    'in-progress': 'Der Support speichert die Meldung noch. Wir fragen von selbst nach.',
    busy: 'Der Support ist ausgelastet. Wir versuchen es etwas später von selbst.',
    'server-error': 'Der Server des Supports hat eine Störung. Wir versuchen es von selbst weiter.',
    invalid:
      'Der Server des Supports nimmt die Meldung so nicht an. Ändern Sie sie, oder senden Sie sie auf einem anderen Weg.',
    'too-large':
      'Die Meldung ist zu gross. Entfernen Sie eine Datei, oder senden Sie sie auf einem anderen Weg.',
    'not-allowed':
      'Der Server des Supports nimmt von hier keine Meldungen an. Bitte senden Sie sie auf einem anderen Weg.',
    'no-endpoint':
      'Unter dieser Adresse gibt es keinen Briefkasten. Bitte senden Sie sie auf einem anderen Weg.',
    cors: 'Der Server des Supports nimmt von dieser Seite keine Meldungen an. Bitte senden Sie sie auf einem anderen Weg.',
    unreadable: 'Eine Datei ist nicht mehr lesbar. Entfernen Sie sie und hängen Sie sie neu an.',
  },
  trouble: {
    'storage-full':
      'Dieses Gerät ist voll. Lassen Sie diese Seite offen, bis die Meldung gesendet ist, oder laden Sie sie herunter.',
    'storage-unavailable':
      'In diesem Browser lässt sich nichts speichern. Lassen Sie diese Seite offen, bis die Meldung gesendet ist, oder laden Sie sie herunter.',
    'storage-damaged':
      'Etwas auf diesem Gerät Gespeichertes ist nicht mehr lesbar. Wir lassen es, wie es ist.',
  },
};
