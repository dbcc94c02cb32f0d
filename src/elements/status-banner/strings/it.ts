import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
  offline: 'Questo dispositivo è offline.',
  network: 'Controlli la connessione di rete.',
  call: 'Chiami l’assistenza:',
  over: 'È finita.',
  maintenance: until => `Manutenzione in corso${until && `, fine prevista: ${until}`}.`,
  planned: (from, until) => `Manutenzione prevista: ${from}${until && ` – ${until}`}.`,
  stillOn: 'È ancora in corso.',
  more: count => (count === 1 ? 'e 1 altro' : `e altri ${count}`),
  since: time => `inizio: ${time}`,
  lastKnown: time => `stato: ${time}`,
  us: 'Il nostro team',
  close: 'Nascondi',
};
