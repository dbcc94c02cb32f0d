import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
  label: 'Status van het ticketsysteem',
  fine: 'Alles werkt.',
  wasFine: time => `Bij de laatste controle (${time}) werkte alles.`,
  checking: 'We kijken het opnieuw na.',
  blind: 'We kunnen nu niet zien of alles werkt.',
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
  details: 'Details',
  close: 'Verbergen',
};
