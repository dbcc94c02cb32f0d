import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
  label: 'Status des Ticketsystems',
  fine: 'Alles funktioniert.',
  wasFine: time => `Bei der letzten Prüfung (${time}) lief alles.`,
  checking: 'Wir prüfen es gerade neu.',
  blind: 'Wir sehen gerade nicht, ob alles funktioniert.',
  offline: 'Dieses Gerät ist offline.',
  network: 'Prüfen Sie bitte die Netzwerkverbindung.',
  call: 'Support anrufen:',
  over: 'Es ist vorbei.',
  maintenance: until => `Es läuft eine Wartung${until && ` bis ${until}`}.`,
  planned: (from, until) => `Geplante Wartung: ${from}${until && ` – ${until}`}.`,
  stillOn: 'Das dauert noch an.',
  more: count => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
  since: time => `seit ${time}`,
  lastKnown: time => `Stand ${time}`,
  us: 'Unser Team',
  details: 'Details',
  close: 'Ausblenden',
};
