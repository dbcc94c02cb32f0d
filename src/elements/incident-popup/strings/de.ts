import type {PopupStrings} from './en.js';

export const strings: PopupStrings = {
  remind: minutes => `In ${minutes} Min. erinnern`,
  dismiss: 'Erst wieder zeigen, wenn es schlimmer wird',
  close: 'Schließen',
  position: (place, count) => `${place} von ${count}`,
  previous: 'Vorige Störung',
  next: 'Nächste Störung',
  tellMe: 'Bescheid geben, wenn es vorbei ist',
  willTell: 'Wir geben Ihnen hier Bescheid',
  lastKnown: time => `Zuletzt bekannt: ${time}`,
  over: what => `${what}: Störung vorbei`,
  asUsual: 'Sie können wieder wie gewohnt arbeiten.',
};
