/** What guests read on a notice, and what `post` says first: no longer than a third of one. */
export const strings = {
  'emails-late': {
    title: 'Your ticket e-mail is late',
    text: 'Your booking is safe. The e-mail will follow by itself, please do not book again.',
    news: 'Our confirmation e-mails arrive late at the moment.',
    place: (place: string): string => `Do you need your ticket now? We help you here: ${place}`,
    until: (time: string): string => `We expect everything to be back to normal from about ${time}`,
  },
  'pos-closed': {
    title: 'This ticket desk is closed right now',
    text: 'Please speak to our staff, we are happy to help.',
    news: 'Our ticket desk cannot sell tickets at the moment.',
    place: (place: string): string => `You can also buy tickets here: ${place}`,
    until: (time: string): string => `We expect to sell tickets here again from about ${time}`,
  },
  'online-closed': {
    title: 'Online booking is closed right now',
    text: 'Please buy your ticket from us on site.',
    news: 'Online booking is not available at the moment.',
    place: (place: string): string => `Tickets are sold here: ${place}`,
    until: (time: string): string => `We expect online booking to be back from about ${time}`,
  },
  'check-in-slow': {
    title: 'Entry takes a little longer',
    text: 'Please have your ticket ready. Everybody with a ticket gets in.',
    news: 'Entry takes longer than usual at the moment.',
    place: (place: string): string => `There is another entrance here: ${place}`,
    until: (time: string): string => `We expect it to go faster again from about ${time}`,
  },
  scan: 'Please scan the code and book on your phone.',
  online: (address: string): string => `Please book online: ${address}`,
  thanks: 'Thank you for your patience.',
};

export type SignStrings = typeof strings;
