import type {CardStrings} from './en.js';

export const strings: CardStrings = {
  label: 'Support kontaktieren',
  scan: 'Zum Anrufen scannen',
  code: phone => `QR-Code mit der Nummer ${phone}`,
  urgentMeans: 'Dringend heißt:',
  meanwhile: 'Bis dahin',
  write: 'Schreiben Sie eine E-Mail:',
  sheet: 'Folgen Sie dem Notfallblatt an Ihrer Kasse.',
  others: 'Vielleicht ist eine andere Region erreichbar.',
  writtenOnly: 'Der Support antwortet per E-Mail.',
  holiday: region => `Heute ist Feiertag (${region}). Die Zeiten können abweichen.`,
  critical: 'Wenn es kritisch ist',
  accountManager: 'Account-Management',
  hours: place => `Zeiten${place && ` (Ortszeit ${place})`}`,
  notStated: 'Uhrzeiten nicht bekannt',
  shut: 'geschlossen',
  all: 'Alle Regionen',
  missing: 'Hier ist kein Support-Kontakt hinterlegt.',
  ask: 'Bitte fragen Sie Ihre Schichtleitung oder folgen Sie dem Notfallblatt an Ihrer Kasse.',
  clock: time => `Die Uhr dieses Geräts geht falsch. Wir richten uns nach der richtigen Zeit: ${time}`,
  faulty: 'Ein Teil der Kontaktdaten ist nicht lesbar.',
};
