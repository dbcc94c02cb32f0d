import type {BookingStrings} from './en.js';

export const strings: BookingStrings = {
  label: 'Tickets buchen',
  scan: 'Scannen Sie den Code und buchen Sie auf Ihrem Handy.',
  type: 'Geben Sie diese Adresse im Browser Ihres Handys ein.',
  code: host => `QR-Code: buchen auf ${host}`,
  readable: metres => `Lesbar aus bis zu ${metres} Entfernung`,
  checking: 'Wir prüfen den Code.',
  unchecked: 'Wir konnten den Code hier nicht prüfen. Klappt das Scannen nicht, nehmen Sie bitte den Link.',
  refused: 'Wir konnten den Code selbst nicht lesen und zeigen ihn darum nicht. Bitte nehmen Sie den Link.',
  small: 'Hier ist zu wenig Platz für einen Code, den Handys lesen können. Bitte nutzen Sie den Link.',
  more: 'Teilen oder speichern',
  unloaded: 'Dieser Teil ließ sich nicht laden. Bitte versuchen Sie es noch einmal.',
  onlineDown: 'Die Online-Buchung ist gerade nicht verfügbar.',
  slow: 'Es kann etwas länger dauern als sonst.',
  way: {
    online: 'Online buchen',
    partner: 'Bei unserem Partner buchen',
    kiosk: 'Am Automaten kaufen',
    desk: 'An der Kasse kaufen',
    phone: 'Telefonisch buchen',
    later: 'Bitte kommen Sie etwas später wieder.',
  },
  at: time => `Bitte kommen Sie ab ${time} wieder.`,
  also: 'Weitere Wege zum Ticket',
  none: 'Im Moment lassen sich keine Tickets buchen. Bitte fragen Sie uns vor Ort, wir helfen Ihnen gern.',
};
