/** Words for whoever prepares a notice. */
export const strings = {
  kind: 'Notice',
  kinds: {
    'emails-late': 'Confirmation e-mails are late',
    'pos-closed': 'The ticket desk is closed',
    'online-closed': 'Online booking is closed',
    'check-in-slow': 'Entry is slow',
  },
  until: 'Better again from about (optional)',
  place: 'Where guests can go instead (optional)',
  posts: 'Short texts for social media',
  copy: 'Copy text',
  copied: 'Text copied',
  uncopied: 'Please copy the marked text yourself.',
  share: 'Share',
};

export type SignFormStrings = typeof strings;
