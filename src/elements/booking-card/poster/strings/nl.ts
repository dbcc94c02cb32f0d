import type {PosterStrings} from './en.js';

export const strings: PosterStrings = {
  preview: 'Voorbeeld van de affiche',
  sheet: id => `Affiche ${id}`,
  validUntil: date => `geldig tot en met ${date}`,
  printed: date => `afgedrukt op ${date}`,
  paper: 'Papier',
  papers: {a4: 'A4', a3: 'A3', a5: 'A5', tent: 'Tafelstandaard, één gevouwen A4-vel'},
  until: 'Geldig tot en met',
  untilHint: 'Laat dit leeg als de affiche mag blijven hangen.',
  print: 'Afdrukken',
  pdf: 'Opslaan als pdf',
  unprintable:
    'De pdf kan niet alle tekens van deze tekst bevatten. Kies “Afdrukken” en daar “Opslaan als pdf”.',
  failed: 'Dat is niet gelukt. Probeer het met “Afdrukken”.',
  takeDown: 'Haal deze affiches alstublieft weg',
  reasons: {
    expired: 'De datum is voorbij.',
    'way-closed': 'Ze leidt naar een plek die nu geen tickets verkoopt.',
    'way-gone': 'Ze leidt naar een plek die u niet meer aanbiedt.',
    'situation-over': 'Wat erop staat, is voorbij.',
  },
  taken: 'Weggehaald',
};
