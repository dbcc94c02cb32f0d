/** Words for whoever prints the poster, and what stands at its foot. */
export const strings = {
  preview: 'Preview of the poster',
  sheet: (id: string): string => `Poster ${id}`,
  validUntil: (date: string): string => `valid until ${date}`,
  printed: (date: string): string => `printed on ${date}`,
  paper: 'Paper',
  papers: {a4: 'A4', a3: 'A3', a5: 'A5', tent: 'Table tent, one A4 sheet folded'},
  until: 'Valid until',
  untilHint: 'Leave it empty if the poster may stay.',
  print: 'Print',
  pdf: 'Save as PDF',
  unprintable:
    'The PDF cannot hold all signs of this text. Please use “Print” and choose “Save as PDF” there.',
  failed: 'That did not work. Please try “Print”.',
  takeDown: 'Please take these posters down',
  reasons: {
    expired: 'Its date has passed.',
    'way-closed': 'It leads to a place that sells no tickets right now.',
    'way-gone': 'It leads to a place that you no longer offer.',
    'situation-over': 'What it announces is over.',
  },
  taken: 'Taken down',
};

export type PosterStrings = typeof strings;
