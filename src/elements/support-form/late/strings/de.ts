import type {LateStrings} from './en.js';

export const strings: LateStrings = {
  known: {
    title: 'Ist es das?',
    hint: 'Das weiß der Support schon:',
    since: time => `seit ${time}`,
    yes: 'Ja, das ist es',
    no: 'Nein, etwas anderes',
    thanks: 'Danke. Der Support weiß davon und arbeitet daran. Sie müssen es nicht melden.',
    subscribe: 'Benachrichtigen lassen, wenn es vorbei ist',
    more: 'Ich möchte etwas ergänzen',
    belongs: name => `Ihre Meldung gehört zu: ${name}`,
    detach: 'Es ist etwas anderes',
    blind: 'Wir sehen gerade nicht, ob das schon bekannt ist. Bitte melden Sie es.',
  },
  reports: {
    title: 'Ihre Meldungen',
    untitled: 'Meldung ohne Beschreibung',
    written: time => `geschrieben ${time}`,
    files: count => (count === 1 ? '1 Datei' : `${count} Dateien`),
    goOn: 'Weiterschreiben',
    change: 'Ändern und neu senden',
    again: 'Jetzt noch einmal versuchen',
    remove: 'Löschen',
    removeReceipt: 'Aus der Liste entfernen',
    reallyRemove: 'Diese Meldung endgültig löschen?',
    confirm: 'Ja, löschen',
    cancel: 'Nein, behalten',
    copyReference: 'Nummer kopieren',
    copiedReference: 'Nummer kopiert.',
    uncopied: 'Kopieren geht hier nicht.',
    detail: 'Der Server sagt:',
  },
  says: {
    draft: 'Sie haben diese Meldung noch nicht gesendet.',
    queued: 'Sie wird von selbst gesendet, sobald es geht und eine Seite mit diesem Formular offen ist.',
    open: 'Bitte lassen Sie diese Seite bis dahin offen.',
    sending: percent => `Unterwegs: ${percent}`,
    sent: 'Der Support hat Ihre Meldung.',
    next: 'Der Support antwortet Ihnen. Behalten Sie die Nummer, falls Sie anrufen.',
  },
  kept: 'Auf dieser Seite gehalten, wartet auf das Senden',
  reference: 'Nummer Ihrer Meldung',
  nowhere: 'Dieses Formular weiß nicht, wohin es senden soll. Sie können Ihre Meldung anders senden.',
  resort: {
    title: 'Andere Wege, sie zu senden',
    mail: 'E-Mail schreiben',
    copy: 'Als Text kopieren',
    copied: 'Meldung kopiert.',
    file: 'Als Mail-Datei speichern',
    share: 'Teilen',
    code: 'Code für ein Telefon zeigen',
    codeName: 'Code mit dem Text der Meldung',
    codeHint: 'Scannen Sie ihn mit einem Telefon, um die Meldung von dort zu senden.',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie einen anderen Weg.',
  },
  undecided: (count: number): string =>
    count === 1
      ? 'Eine Datei ist noch nicht angehängt. Hängen Sie sie an oder entfernen Sie sie, oder senden Sie noch einmal, um auf sie zu verzichten.'
      : `${count} Dateien sind noch nicht angehängt. Hängen Sie sie an oder entfernen Sie sie, oder senden Sie noch einmal, um auf sie zu verzichten.`,
  erase: {
    open: 'Alles von diesem Gerät löschen',
    question: 'Alles von diesem Gerät löschen?',
    unsent: count =>
      count === 1
        ? '1 Meldung ist noch nicht angekommen. Sie ginge verloren.'
        : `${count} Meldungen sind noch nicht angekommen. Sie gingen verloren.`,
    explain:
      'Entwürfe, Meldungen, Dateien und Belege werden hier gelöscht. Was der Support schon hat, bleibt dort.',
    yes: 'Alles löschen',
    no: 'Alles behalten',
    done: 'Alles ist von diesem Gerät gelöscht.',
    failed: 'Das Löschen ging nicht. Bitte löschen Sie die Daten dieser Website im Browser.',
  },
  idle: {
    title: 'Sind Sie noch da?',
    text: seconds => `In ${seconds} Sekunden wird alles auf dieser Seite gelöscht.`,
    stay: 'Ich brauche mehr Zeit',
  },
};
