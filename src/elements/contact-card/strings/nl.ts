import type {CardStrings} from './en.js';

export const strings: CardStrings = {
  label: 'Contact met support',
  scan: 'Scannen om te bellen',
  code: phone => `QR-code met het nummer ${phone}`,
  urgentMeans: 'Dringend betekent:',
  meanwhile: 'Tot die tijd',
  write: 'Schrijf een e-mail:',
  sheet: 'Volg het noodblad bij uw kassa.',
  others: 'Misschien is een andere regio bereikbaar.',
  writtenOnly: 'Support antwoordt per e-mail.',
  holiday: region => `Vandaag is een feestdag (${region}). De tijden kunnen afwijken.`,
  critical: 'Als het kritiek is',
  accountManager: 'Uw accountmanager',
  hours: place => `Tijden${place && ` (lokale tijd, ${place})`}`,
  notStated: 'tijden niet bekend',
  shut: 'gesloten',
  all: 'Alle regio’s',
  missing: 'Hier is geen supportcontact ingesteld.',
  ask: 'Vraag het uw leidinggevende of volg het noodblad bij uw kassa.',
  clock: time => `De klok van dit apparaat loopt niet goed. Wij houden de juiste tijd aan: ${time}`,
  faulty: 'Een deel van de contactgegevens is niet leesbaar.',
};
