/** Words of the banner. What is wrong and what to do is said in the words of `advice`. */
export const strings = {
  offline: 'This device is offline.',
  network: 'Check its network connection.',
  call: 'Call support:',
  over: 'It is over.',
  maintenance: (until: string): string => `Maintenance is under way${until && ` until ${until}`}.`,
  planned: (from: string, until: string): string =>
    `Maintenance is planned: ${from}${until && ` – ${until}`}.`,
  stillOn: 'This is still going on.',
  more: (count: number): string => `and ${count} more`,
  since: (time: string): string => `since ${time}`,
  lastKnown: (time: string): string => `last known at ${time}`,
  us: 'Our team',
  close: 'Hide',
};

export type BannerStrings = typeof strings;
