import type {PosterStrings} from './en.js';

export const strings: PosterStrings = {
  preview: 'Vorschau des Aushangs',
  sheet: id => `Aushang ${id}`,
  validUntil: date => `gültig bis ${date}`,
  printed: date => `gedruckt am ${date}`,
  paper: 'Papier',
  papers: {a4: 'A4', a3: 'A3', a5: 'A5', tent: 'Tischaufsteller, ein gefaltetes A4-Blatt'},
  until: 'Gültig bis',
  untilHint: 'Lassen Sie das Feld leer, wenn der Aushang hängen bleiben darf.',
  print: 'Drucken',
  pdf: 'Als PDF speichern',
  unprintable:
    'Das PDF kann nicht alle Zeichen dieses Textes darstellen. Bitte wählen Sie „Drucken“ und dort „Als PDF speichern“.',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es mit „Drucken“.',
  takeDown: 'Bitte nehmen Sie diese Aushänge ab',
  reasons: {
    expired: 'Sein Datum ist vorbei.',
    'way-closed': 'Er führt dorthin, wo gerade keine Tickets verkauft werden.',
    'way-gone': 'Er führt dorthin, wo Sie nichts mehr anbieten.',
    'situation-over': 'Was er ankündigt, ist vorbei.',
  },
  taken: 'Abgenommen',
};
