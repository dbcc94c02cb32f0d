const sameMoment = '2022-06-11T18:55:50.000Z';

/** Points in time as providers write them, and what they mean. */
export const understood: [written: unknown, iso: string][] = [
  ['2022-06-11T18:55:50Z', sameMoment],
  ['2022-06-11T18:55:50.000Z', sameMoment],
  ['2022-06-11t18:55:50z', sameMoment],
  ['2022-06-11T20:55:50+02:00', sameMoment],
  ['2022-06-11T20:55:50+0200', sameMoment],
  ['2022-06-11T13:25:50-05:30', sameMoment],
  ['2022-06-11T18:55:50', sameMoment],
  ['2022-06-11 18:55:50', sameMoment],
  [' 2022-06-11 18:55:50 ', sameMoment],
  ['2022-06-11 18:55:50 UTC', sameMoment],
  ['2022-06-11 18:55:50 +0000 UTC', sameMoment],
  ['2022-06-11 20:55:50 +0200 CEST', sameMoment],
  ['Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)', sameMoment],
  ['Sat Jun 11 2022 20:55:50 GMT+0200 (Mitteleuropäische Sommerzeit)', sameMoment],
  ['Sat, 11 Jun 2022 18:55:50 GMT', sameMoment],
  ['Sat, 11 Jun 2022 20:55:50 +0200', sameMoment],
  ['Sat, 11 Jun 22 18:55:50 UT', sameMoment],
  ['11 Jun 2022 14:55:50 EDT', sameMoment],
  ['11 Jun 2022 10:55:50 PST', sameMoment],
  [1654973750, sameMoment],
  [1654973750000, sameMoment],
  ['1654973750', sameMoment],
  ['1654973750000', sameMoment],
  ['2025-05-26T07:50:41.848391366Z', '2025-05-26T07:50:41.848Z'],
  ['2025-05-26T07:50:41.8Z', '2025-05-26T07:50:41.800Z'],
  ['2022-06-11T18:55Z', '2022-06-11T18:55:00.000Z'],
  ['Sat, 1 Jan 2022 00:30 +0100', '2021-12-31T23:30:00.000Z'],
  ['2022-06-11', '2022-06-11T00:00:00.000Z'],
  ['2024-02-29 12:00:00', '2024-02-29T12:00:00.000Z'],
];

/** What is no point in time; nothing of it may become one. */
export const notTimes: unknown[] = [
  ...[undefined, null, true, {}, [], ['2022-06-11'], Symbol('x'), 1n, new Date(0)],
  ...['', ' ', 'Invalid Date', 'yesterday', 'now', '2022', '2022-6-1', '20220611', '12:00', 'Jun 11 18:55'],
  ...['2022-02-30', '2023-02-29T00:00:00Z', '2022-13-01', '2022-00-10', '2022-01-01T25:00:00Z'],
  ...['2022-01-01T00:60:00Z', 'Sat, 11 Foo 2022 18:55:50 GMT', '2022-06-11T18:55:50 somewhere else'],
  // Go's zero time and other placeholders
  ...['0001-01-01T00:00:00Z', '0000-00-00 00:00:00', 0, -1, 42, '0'],
  ...[NaN, Infinity, -Infinity, 1e300, '9'.repeat(100), `2022-06-11${' '.repeat(1e6)}x`],
];
