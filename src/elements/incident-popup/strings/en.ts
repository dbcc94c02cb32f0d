/** Words of the pop-up. What is wrong and what to do is said in the words of `advice`. */
export const strings = {
  remind: (minutes: number): string => `Remind me in ${minutes} min`,
  dismiss: 'Do not show again until it gets worse',
  close: 'Close',
  position: (place: number, count: number): string => `${place} of ${count}`,
  previous: 'Previous disruption',
  next: 'Next disruption',
  tellMe: 'Tell me when it is over',
  willTell: 'We will tell you here',
  lastKnown: (time: string): string => `Last known at ${time}`,
  over: (what: string): string => `${what}: the disruption is over`,
  asUsual: 'You can work as usual again.',
};

export type PopupStrings = typeof strings;
