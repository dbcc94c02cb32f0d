/** Words for a report as people read it, and for how its delivery goes. */
export const strings = {
  /** Between a label and its value. */
  colon: ':',
  /** What a report consists of, as labels. */
  field: {
    description: 'What happened',
    channels: 'Affected sales channels',
    accountId: 'Account ID',
    happened: 'When it happened',
    bookings: 'Booking references',
    links: 'Links',
    errors: 'Error messages',
    contact: 'Contact',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    urgency: 'Urgent, because',
    incident: 'Belongs to the incident',
    files: 'Files',
    reference: 'Our reference',
    writtenAt: 'Written',
    page: 'Page',
    language: 'Language',
    browser: 'Browser',
    viewport: 'Size of the window',
    standby: 'Version of Standby',
    incidents: 'Open incidents',
    sentVia: 'Sent via',
  },
  /** Before the subject of an urgent report. */
  urgent: 'URGENT',
  /** Subject of a report without a description. */
  untitled: 'Problem report',
  /** Below a text that had to be shortened. */
  shortened: 'Shortened here because the message was too long. The whole report is on the sender’s device.',
  /** In a text that carries no files. */
  filesFollow: 'Not included. Please attach them or ask for them:',
  /** What would make a draft better. */
  hint: {
    'description-missing': 'Please say what happened.',
    'description-short': 'A sentence more helps us: what did you do, and what happened then?',
    'channels-missing': 'Which sales channels are affected?',
    'account-missing': 'You find your account ID at the top right, beside your initials.',
    'time-missing': 'When did it happen, roughly?',
    'time-invalid': 'Please enter the date and the time.',
    'time-in-future': 'This moment is still to come. Is the date right?',
    'zone-invalid': 'Please choose a time zone.',
    'link-invalid': 'A link starts with https://',
    'contact-missing': 'How can we reach you? An e-mail address or a phone number is enough.',
    'email-invalid': 'Something is missing in this e-mail address.',
  },
  /** Where a report is on its way. */
  state: {
    draft: 'Draft, saved on this device',
    queued: 'Saved on this device, waiting to be sent',
    sending: 'Being sent',
    sent: 'Sent',
    'needs-you': 'Needs you',
    blocked: 'On hold',
  },
  /** Why a report has not arrived yet. */
  reason: {
    unreachable: 'Nobody answers. We keep trying by ourselves.',
    'timed-out': 'The answer takes too long. We keep trying by ourselves.',
    interrupted: 'Sending was interrupted. It goes on by itself.',
    portal: 'The network asks for a login first. Open any web page, log in, and it goes on by itself.',
    unconfirmed: 'Support has not confirmed it. We keep trying by ourselves.',
    'in-progress': 'Support is still storing it. We ask again by ourselves.',
    busy: 'Support is busy. We try again a little later by ourselves.',
    'server-error': 'Support’s server has a fault. We keep trying by ourselves.',
    invalid: 'Support’s server does not take it as it is. Change it, or send it another way.',
    'too-large': 'It is too large. Remove a file, or send it another way.',
    'not-allowed': 'Support’s server does not accept reports from here. Please send it another way.',
    'no-endpoint': 'There is no mailbox at this address. Please send it another way.',
    cors: 'Support’s server does not accept reports from this page. Please send it another way.',
    unreadable: 'A file cannot be read any more. Remove it and attach it again.',
  },
  /** What stands in the way of keeping a report safe. */
  trouble: {
    'storage-full': 'This device is full. Keep this page open until the report is sent, or download it.',
    'storage-unavailable':
      'Nothing can be saved in this browser. Keep this page open until the report is sent, or download it.',
    'storage-damaged': 'Something saved on this device can no longer be read. We leave it alone.',
  },
};

export type ReportStrings = typeof strings;
