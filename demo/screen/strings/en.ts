/** Beside the booking card on a display of its own. */
export const strings = {
  title: 'Booking screen',
  museum: 'Demo Museum',
  link: 'Book tickets online',
};

export type ScreenStrings = typeof strings;
