/** What stands on the page of the support desk. */
export const strings = {
  title: 'Support desk',
  museum: 'Demo Tickets',
  skip: 'Skip to the reports',
  intro:
    'What the support team of the invented platform receives. Reports come in by themselves, each exactly once, however often a device had to try.',
  retention: 'Reports and their files are deleted after {days} days. Only this machine can read them.',
  reports: 'Reports',
  empty: 'Nothing yet. Send a report from one of the demo’s pages.',
  urgent: 'Urgent',
  received: 'Received',
  happened: 'Happened',
  channels: 'Affects',
  account: 'Account',
  bookings: 'Bookings',
  links: 'Links',
  errors: 'Error messages',
  contact: 'Contact',
  page: 'Page',
  files: 'Files',
  download: 'Download {name}, {size}',
  untitled: '(no description)',
  helpDesk: 'Help desk',
  waiting: 'on its way',
  passedOn: 'passed on {reference}',
  notYet: 'not yet: {reason}',
  unavailable: 'The reports cannot be loaded. This page tries again by itself.',
};

export type SupportStrings = typeof strings;
