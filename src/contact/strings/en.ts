import type {Moment} from '../moment.js';

/** Words for whom to call, when, and how urgent something is; shared by every element that shows a desk. */
export const strings = {
  /** A moment to come: `tomorrow at 9:00`. */
  at: ({day, isNamed, time}: Moment): string =>
    [isNamed ? `on ${day}` : day, time && `at ${time}`].filter(Boolean).join(' '),
  /** The end of something: `until 18:00`. */
  until: ({day, time}: Moment): string => `until ${[day, time].filter(Boolean).join(' at ')}`,
  channel: {phone: 'phone', email: 'e-mail'},
  /** Questions that are answered with yes or no. */
  question: {
    'check-in-blocked': 'Is check-in or scanning blocked on site?',
    'sales-blocked-or-mispriced': 'Are sales stopped, or are prices wrong?',
    'app-severely-degraded': 'Is the app so slow or faulty that it is hardly usable?',
  },
  /** The same as items of a list: what counts as urgent. */
  situation: {
    'check-in-blocked': 'Check-in or scanning is blocked on site.',
    'sales-blocked-or-mispriced': 'Sales are stopped, or prices are wrong.',
    'app-severely-degraded': 'The app is hardly usable.',
  },
  escalate: 'Is it critical, or does it need special attention? Your account manager can escalate it.',
  of: (region: string): string => `Support, ${region}`,
  open: (until: string): string => (until ? `Open now, ${until}.` : 'Open around the clock.'),
  day: 'You can call today. The exact hours are not known.',
  emergencies: (until: string): string => `Open for emergencies only${until && `, ${until}`}.`,
  closed: (at: string): string => (at ? `Closed now. Opens ${at}.` : 'Closed. No opening is known.'),
  unknown: 'We cannot tell whether somebody answers right now.',
  yourTime: (moment: string): string => `In your time: ${moment}`,
  /** The same in one or two words, for lists. */
  state: {
    open: 'open',
    day: 'open today',
    emergencies: 'emergencies only',
    closed: 'closed',
    unknown: 'unclear',
  },
  urgentFrom: (at: string): string => `For emergencies it opens ${at}.`,
  restFrom: (at: string): string => `For everything else it opens ${at}.`,
  languages: (list: string): string => `Languages: ${list}`,
  call: 'Call',
  copy: 'Copy number',
  copied: 'Number copied.',
  notCopied: 'Copying is not possible here. The number is selected for you.',
};

export type ContactStrings = typeof strings;
