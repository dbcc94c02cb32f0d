import type {BookingStrings} from './en.js';

export const strings: BookingStrings = {
  label: 'Prenotare i biglietti',
  scan: 'Scansioni il codice e prenoti dal telefono.',
  type: 'Digiti questo indirizzo nel browser del telefono.',
  code: host => `Codice QR: prenotare su ${host}`,
  readable: metres => `Leggibile fino a ${metres} di distanza`,
  checking: 'Stiamo controllando il codice.',
  unchecked: 'Qui non abbiamo potuto controllare il codice. Se la scansione non riesce, usi il link.',
  refused:
    'Non siamo riusciti a leggere noi stessi il codice, perciò non lo mostriamo. Usi il link, per favore.',
  small: 'Qui non c’è abbastanza spazio per un codice leggibile dal telefono. Usi il link, per favore.',
  more: 'Condividere o salvare',
  unloaded: 'Non è stato possibile caricare questa parte. Riprovi, per favore.',
  onlineDown: 'La prenotazione online al momento non è disponibile.',
  slow: 'Può richiedere un po’ più tempo del solito.',
  way: {
    online: 'Prenotare online',
    partner: 'Prenotare dal nostro partner',
    kiosk: 'Acquistare al distributore',
    desk: 'Acquistare alla cassa',
    phone: 'Prenotare per telefono',
    later: 'Torni un po’ più tardi, per favore.',
  },
  at: time => `Torni più tardi, per favore: ${time}.`,
  also: 'Altri modi per avere un biglietto',
  none: 'Al momento non è possibile prenotare. Si rivolga al nostro personale, La aiuterà volentieri.',
};
