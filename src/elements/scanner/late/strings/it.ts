import type {WorkStrings} from './en.js';

export const strings: WorkStrings = {
  scene: {
    asking: {
      title: 'Possiamo usare la fotocamera?',
      cure: 'Scelga «Consenti» nella domanda del browser.',
    },
    starting: {title: 'La fotocamera si sta avviando', cure: 'Ci vuole un attimo.'},
    looking: {title: 'Tenga il codice davanti alla fotocamera', cure: 'A circa una mano di distanza.'},
    dark: {title: 'È troppo buio', cure: 'Accenda la luce o si sposti dove è più chiaro.'},
    found: {title: 'Codice letto', cure: 'Mostri il codice successivo quando è pronto.'},
    paused: {title: 'In pausa', cure: 'La fotocamera è spenta. Tocchi «Continua» quando è pronto.'},
    interrupted: {
      title: 'La fotocamera è occupata per un momento',
      cure: 'Riprendiamo da soli appena è libera, per esempio dopo una chiamata.',
    },
    insecure: {
      title: 'Nessuna fotocamera a questo indirizzo',
      cure: 'I browser consentono la fotocamera solo sulle pagine https. Apra questa pagina con l’indirizzo https.',
    },
    unsupported: {
      title: 'Questo browser non ci dà la fotocamera',
      cure: 'Apra la pagina direttamente in Chrome, Safari, Firefox o Edge invece che dentro un’altra app.',
    },
    'blocked-by-page': {
      title: 'Questa pagina non condivide la fotocamera',
      cure: 'Apra lo scanner in una finestra propria, o chieda a chi gestisce la pagina di consentire la fotocamera nel riquadro.',
    },
    refused: {
      title: 'La fotocamera non è consentita',
      cure: 'Tocchi il simbolo accanto all’indirizzo e consenta la fotocamera. Sul telefono guardi anche nelle impostazioni del browser.',
    },
    'no-camera': {
      title: 'Nessuna fotocamera trovata',
      cure: 'Ne colleghi una; iniziamo da soli appena c’è.',
    },
    'in-use': {
      title: 'Un’altra app sta usando la fotocamera',
      cure: 'Chiuda le videochiamate e le altre app o schede con fotocamera, poi riprovi.',
    },
    unplugged: {
      title: 'La fotocamera è stata scollegata',
      cure: 'La ricolleghi; continuiamo da soli.',
    },
    failed: {
      title: 'La fotocamera non si è avviata',
      cure: 'Riprovi. Se non basta, riavvii il dispositivo.',
    },
    'wasm-refused': {
      title: 'Questa pagina non ci lascia leggere i codici',
      cure: "Per ora digiti i codici. Chi gestisce la pagina può permetterlo con 'wasm-unsafe-eval'.",
    },
    'wasm-unreachable': {
      title: 'Non è stato possibile caricare il lettore',
      cure: 'Controlli la rete e riprovi. Nel frattempo può digitare i codici.',
    },
    'decoder-failed': {
      title: 'Il lettore si è fermato',
      cure: 'Riprovi. Nel frattempo può digitare i codici.',
    },
  },
  pause: 'Metti in pausa',
  goOn: 'Continua',
  next: 'Prossimo codice',
  waits: 'Tocchi «Prossimo codice» quando è pronto.',
  retry: 'Riprova',
  again: 'Di nuovo lo stesso codice',
  light: 'Luce',
  change: 'Altra fotocamera',
  changed: camera => `Fotocamera: ${camera}`,
  zoom: 'Ingrandimento',
  typed: 'Codice sul biglietto',
  use: 'Usa questo codice',
  close: 'Chiudi',
  read: code => `Codice letto: ${code}`,
  source: {
    camera: 'Letto dalla fotocamera',
    picture: 'Letto da un’immagine',
    keyboard: 'Letto dal lettore manuale',
    serial: 'Letto dal lettore manuale',
    hid: 'Letto dal lettore manuale',
    typed: 'Digitato',
  },
  plain: 'Per ora più lento e solo codici QR: questa pagina non permette il lettore migliore.',
  connected: 'Il lettore manuale è collegato.',
  reading: 'Stiamo cercando codici nell’immagine.',
  problem: {
    empty: 'Digiti prima il codice.',
    pattern: 'Non sembra uno dei Suoi codici. Lo confronti con il biglietto.',
    'no-code': 'In questa immagine non abbiamo trovato codici. Ne provi una più vicina e più nitida.',
    'no-picture': 'Questo file non si apre come immagine. Ne scelga un altro.',
    'no-scanner':
      'Il lettore manuale non risponde. Chiuda gli altri programmi che lo usano e riprovi, per favore.',
  },
};
