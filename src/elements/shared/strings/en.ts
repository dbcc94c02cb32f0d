/** Words for "all is well", and for trouble as long as those that tell more are not there. */
export const strings = {
  label: 'Ticketing status',
  fine: 'Everything is working.',
  wasFine: (time: string): string => `At the last check (${time}) everything worked.`,
  checking: 'We are checking again.',
  blind: 'We cannot see right now whether everything works.',
  wrong: 'Not everything is working right now.',
  page: 'Status page',
  details: 'Details',
  severity: {
    none: 'All working',
    maintenance: 'Maintenance',
    minor: 'Disruption',
    major: 'Major disruption',
    critical: 'Outage',
    unknown: 'Unclear',
  },
};

export type CalmStrings = typeof strings;
