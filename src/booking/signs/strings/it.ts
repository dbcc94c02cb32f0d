import type {SignStrings} from './en.js';

export const strings: SignStrings = {
  'emails-late': {
    title: 'La Sua e-mail di conferma è in ritardo',
    text: 'La Sua prenotazione è registrata. L’e-mail arriverà da sola, non serve prenotare di nuovo.',
    news: 'Le nostre e-mail di conferma al momento sono in ritardo.',
    place: place => `Le serve subito il biglietto? La aiutiamo qui: ${place}`,
    until: time => `Dalle ${time} circa tutto dovrebbe tornare normale`,
  },
  'pos-closed': {
    title: 'Questa cassa è chiusa al momento',
    text: 'Si rivolga al nostro personale, La aiutiamo volentieri.',
    news: 'Al momento la nostra cassa non può vendere biglietti.',
    place: place => `Può acquistare i biglietti anche qui: ${place}`,
    until: time => `Dalle ${time} circa la vendita qui dovrebbe riprendere`,
  },
  'online-closed': {
    title: 'La prenotazione online è chiusa al momento',
    text: 'Acquisti il Suo biglietto da noi, sul posto.',
    news: 'Al momento la prenotazione online non è disponibile.',
    place: place => `I biglietti sono in vendita qui: ${place}`,
    until: time => `Dalle ${time} circa dovrebbe essere di nuovo possibile prenotare online`,
  },
  'check-in-slow': {
    title: 'L’ingresso richiede un po’ più di tempo',
    text: 'Tenga pronto il Suo biglietto. Chi ha un biglietto entra.',
    news: 'Al momento l’ingresso richiede più tempo del solito.',
    place: place => `C’è un altro ingresso qui: ${place}`,
    until: time => `Dalle ${time} circa dovrebbe andare di nuovo più veloce`,
  },
  scan: 'Scansioni il codice e prenoti dal telefono.',
  online: address => `Prenoti online: ${address}`,
  thanks: 'Grazie per la Sua pazienza.',
};
