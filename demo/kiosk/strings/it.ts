import type {KioskStrings} from './en.js';

export const strings: KioskStrings = {
  title: 'Totem',
  museum: 'Demo Museum',
  welcome: 'Benvenuti',
  intro: 'Quanti biglietti desidera?',
  adult: 'Adulti',
  child: 'Da 6 a 17 anni',
  less: 'Una persona in meno',
  more: 'Una persona in più',
  total: 'Totale',
  pay: 'Paga con carta',
  paying: 'Un momento …',
  thanks: 'Buona visita',
  take: 'Ritiri i biglietti qui sotto. Il Suo numero di prenotazione:',
  again: 'Prossimo ospite',
  nothingSold: 'Dimostrazione: qui non si vende nulla.',
  noTickets: 'Scelga almeno un biglietto.',
  declined:
    'Il pagamento non è andato a buon fine. Non è stato addebitato nulla. Il nostro personale alla cassa La aiuterà.',
  unavailable: 'Questo totem al momento non può vendere biglietti. Si rivolga alla cassa.',
};
