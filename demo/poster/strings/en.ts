/** What stands around the poster that staff print. */
export const strings = {
  title: 'Posters',
  museum: 'Demo Museum',
  skip: 'Skip to the poster',
  heading: 'A poster for the queue',
  intro: 'Print it, hang it up where people wait, and everybody books on their own phone.',
  signsHeading: 'Notices for your guests',
  signsIntro:
    'Choose what does not work right now. You get a sheet to hang up, and the same as a text for social media.',
  link: 'Book tickets online',
};

export type PosterPageStrings = typeof strings;
