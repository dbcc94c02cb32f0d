/** What guests read on the kiosk in the entrance hall. */
export const strings = {
  title: 'Kiosk',
  museum: 'Demo Museum',
  welcome: 'Welcome',
  intro: 'How many tickets would you like?',
  adult: 'Adults',
  child: 'Ages 6 to 17',
  less: 'One fewer',
  more: 'One more',
  total: 'Total',
  pay: 'Pay by card',
  paying: 'One moment …',
  thanks: 'Enjoy your visit',
  take: 'Please take your tickets below. Your booking reference:',
  again: 'Next guest',
  nothingSold: 'Demonstration: nothing is sold here.',
  noTickets: 'Please choose at least one ticket.',
  declined:
    'The payment did not go through. You have not been charged. Our staff at the counter will help you.',
  unavailable: 'This kiosk cannot sell tickets right now. Please go to the counter.',
};

export type KioskStrings = typeof strings;
