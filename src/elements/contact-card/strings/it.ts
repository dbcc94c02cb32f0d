import type {CardStrings} from './en.js';

export const strings: CardStrings = {
  label: 'Contattare l’assistenza',
  scan: 'Scansionare per chiamare',
  code: phone => `Codice QR con il numero ${phone}`,
  urgentMeans: 'È urgente quando:',
  meanwhile: 'Nel frattempo',
  write: 'Scriva un’e-mail:',
  sheet: 'Segua il foglio di emergenza alla Sua cassa.',
  others: 'Forse un’altra regione è disponibile.',
  writtenOnly: 'L’assistenza risponde per e-mail.',
  holiday: region => `Oggi è festa (${region}). Gli orari possono cambiare.`,
  critical: 'Se la situazione è critica',
  accountManager: 'Il Suo account manager',
  hours: place => `Orari${place && ` (ora locale: ${place})`}`,
  notStated: 'orari non noti',
  shut: 'chiuso',
  all: 'Tutte le regioni',
  missing: 'Qui non è indicato alcun contatto dell’assistenza.',
  ask: 'Chieda al Suo responsabile o segua il foglio di emergenza alla Sua cassa.',
  clock: time => `L’orologio di questo dispositivo non è giusto. Seguiamo l’ora esatta: ${time}`,
  faulty: 'Una parte dei contatti non è leggibile.',
};
