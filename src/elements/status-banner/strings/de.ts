import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
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
  close: 'Ausblenden',
};
