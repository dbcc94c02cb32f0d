import type {WorkStrings} from './en.js';

export const strings: WorkStrings = {
  scene: {
    asking: {
      title: 'Dürfen wir die Kamera benutzen?',
      cure: 'Bitte wählen Sie in der Frage des Browsers „Zulassen“.',
    },
    starting: {title: 'Die Kamera startet', cure: 'Das dauert einen Moment.'},
    looking: {title: 'Halten Sie den Code vor die Kamera', cure: 'Etwa eine Handlänge entfernt.'},
    dark: {title: 'Es ist zu dunkel', cure: 'Schalten Sie das Licht ein oder gehen Sie ins Helle.'},
    found: {title: 'Code gelesen', cure: 'Zeigen Sie den nächsten Code, sobald Sie bereit sind.'},
    paused: {title: 'Pause', cure: 'Die Kamera ist aus. Tippen Sie auf „Weiter“, wenn Sie so weit sind.'},
    interrupted: {
      title: 'Die Kamera ist kurz belegt',
      cure: 'Wir machen von selbst weiter, sobald sie frei ist, etwa nach einem Anruf.',
    },
    insecure: {
      title: 'Unter dieser Adresse gibt es keine Kamera',
      cure: 'Browser erlauben die Kamera nur auf Seiten, die mit https beginnen. Öffnen Sie die Seite mit https.',
    },
    unsupported: {
      title: 'Dieser Browser gibt uns keine Kamera',
      cure: 'Öffnen Sie die Seite direkt in Chrome, Safari, Firefox oder Edge statt in einer anderen App.',
    },
    'blocked-by-page': {
      title: 'Diese Seite gibt die Kamera nicht weiter',
      cure: 'Öffnen Sie den Scanner in einem eigenen Fenster, oder bitten Sie den Betreiber der Seite, die Kamera im Rahmen zu erlauben.',
    },
    refused: {
      title: 'Die Kamera ist nicht erlaubt',
      cure: 'Tippen Sie auf das Zeichen neben der Adresse und erlauben Sie die Kamera. Auf dem Telefon hilft auch ein Blick in dessen Einstellungen zum Browser.',
    },
    'no-camera': {
      title: 'Keine Kamera gefunden',
      cure: 'Schließen Sie eine an; wir starten von selbst, sobald sie da ist.',
    },
    'in-use': {
      title: 'Eine andere App benutzt die Kamera',
      cure: 'Schließen Sie Videoanrufe und andere Apps oder Tabs mit Kamera und versuchen Sie es noch einmal.',
    },
    unplugged: {
      title: 'Die Kamera wurde getrennt',
      cure: 'Stecken Sie sie wieder ein; wir machen von selbst weiter.',
    },
    failed: {
      title: 'Die Kamera ist nicht gestartet',
      cure: 'Bitte versuchen Sie es noch einmal. Hilft das nicht, starten Sie das Gerät neu.',
    },
    'wasm-refused': {
      title: 'Diese Seite lässt uns keine Codes lesen',
      cure: "Tippen Sie die Codes vorerst ein. Der Betreiber der Seite kann es mit 'wasm-unsafe-eval' erlauben.",
    },
    'wasm-unreachable': {
      title: 'Das Leseprogramm ließ sich nicht laden',
      cure: 'Prüfen Sie das Netz und versuchen Sie es noch einmal. Bis dahin können Sie die Codes eintippen.',
    },
    'decoder-failed': {
      title: 'Das Lesen ist abgebrochen',
      cure: 'Bitte versuchen Sie es noch einmal. Bis dahin können Sie die Codes eintippen.',
    },
  },
  pause: 'Pause',
  goOn: 'Weiter',
  next: 'Nächster Code',
  waits: 'Tippen Sie auf „Nächster Code“, sobald Sie bereit sind.',
  retry: 'Noch einmal',
  again: 'Gleicher Code noch einmal',
  light: 'Licht',
  change: 'Andere Kamera',
  changed: camera => `Kamera: ${camera}`,
  zoom: 'Vergrößerung',
  typed: 'Code auf dem Ticket',
  use: 'Diesen Code verwenden',
  close: 'Schließen',
  read: code => `Code gelesen: ${code}`,
  source: {
    camera: 'Von der Kamera gelesen',
    picture: 'Aus einem Bild gelesen',
    keyboard: 'Vom Handscanner gelesen',
    serial: 'Vom Handscanner gelesen',
    hid: 'Vom Handscanner gelesen',
    typed: 'Eingetippt',
  },
  plain: 'Vorerst langsamer und nur QR-Codes: Diese Seite erlaubt das bessere Leseprogramm nicht.',
  connected: 'Der Handscanner ist verbunden.',
  reading: 'Wir suchen Codes im Bild.',
  problem: {
    empty: 'Bitte tippen Sie zuerst den Code ein.',
    pattern: 'Das sieht nicht wie einer Ihrer Codes aus. Bitte vergleichen Sie ihn mit dem Ticket.',
    'no-code': 'In diesem Bild haben wir keinen Code gefunden. Versuchen Sie es näher und schärfer.',
    'no-picture': 'Diese Datei lässt sich nicht als Bild öffnen. Bitte wählen Sie eine andere.',
    'no-scanner':
      'Der Handscanner antwortet nicht. Bitte schließen Sie andere Programme, die ihn benutzen, und versuchen Sie es noch einmal.',
  },
};
