import type {BannerStrings} from './en.js';

export const strings: BannerStrings = {
  offline: 'Cet appareil est hors ligne.',
  network: 'Vérifiez sa connexion au réseau.',
  call: 'Appelez le support :',
  over: 'C’est terminé.',
  maintenance: until => `Maintenance en cours${until && `, fin prévue : ${until}`}.`,
  planned: (from, until) => `Maintenance prévue : ${from}${until && ` – ${until}`}.`,
  stillOn: 'C’est toujours en cours.',
  more: count => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  since: time => `début : ${time}`,
  lastKnown: time => `état : ${time}`,
  us: 'Notre équipe',
  close: 'Masquer',
};
