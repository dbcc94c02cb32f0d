/** What staff read behind the counter. */
export const strings = {
  title: 'Back office',
  museum: 'Demo Museum',
  account: 'Account ID 4711-DEMO',
  skip: 'Skip to content',
  today: 'The last 24 hours',
  ordersFigure: 'Orders',
  ticketsFigure: 'Tickets',
  amountFigure: 'Revenue',
  emailsFigure: 'E-mails waiting',
  latest: 'Latest orders',
  time: 'Time',
  reference: 'Reference',
  channel: 'Channel',
  tickets: 'Tickets',
  amount: 'Amount',
  email: 'E-mail',
  admitted: 'Admitted',
  website: 'Website',
  kioskChannel: 'Kiosk',
  counter: 'Counter',
  partner: 'Partner',
  sent: 'sent',
  queued: 'waiting',
  none: '–',
  yes: 'yes',
  no: 'not yet',
  unavailable:
    'Orders cannot be loaded. The ticketing platform does not answer. This page tries again by itself.',
};

export type OfficeStrings = typeof strings;
