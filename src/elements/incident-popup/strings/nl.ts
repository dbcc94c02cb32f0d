import type {PopupStrings} from './en.js';

export const strings: PopupStrings = {
  remind: minutes => `Herinner mij over ${minutes} min`,
  dismiss: 'Pas weer tonen als het erger wordt',
  close: 'Sluiten',
  position: (place, count) => `${place} van ${count}`,
  previous: 'Vorige storing',
  next: 'Volgende storing',
  tellMe: 'Laat het mij weten als het voorbij is',
  willTell: 'We laten het u hier weten',
  lastKnown: time => `Laatst bekend: ${time}`,
  over: what => `${what}: de storing is voorbij`,
  asUsual: 'U kunt weer werken zoals u gewend bent.',
};
