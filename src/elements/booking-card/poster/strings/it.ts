import type {PosterStrings} from './en.js';

export const strings: PosterStrings = {
  preview: 'Anteprima del cartello',
  sheet: id => `Cartello ${id}`,
  validUntil: date => `valido fino al ${date}`,
  printed: date => `stampato il ${date}`,
  paper: 'Carta',
  papers: {a4: 'A4', a3: 'A3', a5: 'A5', tent: 'Cavaliere da tavolo, un foglio A4 piegato'},
  until: 'Valido fino al',
  untilHint: 'Lasci il campo vuoto se il cartello può restare appeso.',
  print: 'Stampa',
  pdf: 'Salva come PDF',
  unprintable:
    'Il PDF non può contenere tutti i caratteri di questo testo. Scelga «Stampa» e lì «Salva come PDF».',
  failed: 'Non ha funzionato. Provi con «Stampa».',
  takeDown: 'Tolga per favore questi cartelli',
  reasons: {
    expired: 'La sua data è passata.',
    'way-closed': 'Porta a un posto che in questo momento non vende biglietti.',
    'way-gone': 'Porta a un posto che non offre più.',
    'situation-over': 'Quello che annuncia è passato.',
  },
  taken: 'Cartello tolto',
};
