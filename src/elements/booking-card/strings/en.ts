/** Words of the booking card. */
export const strings = {
  label: 'Book tickets',
  scan: 'Scan the code and book on your phone.',
  type: 'Type this address into your phone’s browser.',
  code: (host: string): string => `QR code: book at ${host}`,
  readable: (metres: string): string => `Readable from up to ${metres} away`,
  checking: 'We are checking the code.',
  unchecked: 'We could not check the code here. If scanning fails, use the link.',
  refused: 'We could not read the code ourselves, so we leave it out. Please use the link.',
  small: 'There is too little room for a code that phones can read. Please use the link.',
  more: 'Share or save',
  unloaded: 'This part could not be loaded. Please try again.',
  onlineDown: 'Online booking is not available right now.',
  slow: 'It may take longer than usual.',
  way: {
    online: 'Book online',
    partner: 'Book with our partner',
    kiosk: 'Buy at the ticket machine',
    desk: 'Buy at the ticket desk',
    phone: 'Book by phone',
    later: 'Please come back a little later.',
  },
  at: (time: string): string => `Please come back from ${time}.`,
  also: 'Other ways to get tickets',
  none: 'Tickets cannot be booked right now. Please ask our staff, we are happy to help.',
};

export type BookingStrings = typeof strings;
