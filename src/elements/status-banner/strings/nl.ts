import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
  offline: 'Dit apparaat is offline.',
  network: 'Controleer de netwerkverbinding.',
  call: 'Bel de helpdesk:',
  over: 'Het is voorbij.',
  maintenance: until => `Er is onderhoud bezig${until && ` tot ${until}`}.`,
  planned: (from, until) => `Gepland onderhoud: ${from}${until && ` – ${until}`}.`,
  stillOn: 'Dit duurt nog voort.',
  more: count => `en nog ${count}`,
  since: time => `sinds ${time}`,
  lastKnown: time => `stand van ${time}`,
  us: 'Ons team',
  close: 'Verbergen',
};
