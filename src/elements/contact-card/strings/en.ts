/** Words of the contact card. Moments, channels and what is urgent are said in the words of `contact`. */
export const strings = {
  label: 'Contact support',
  scan: 'Scan to call',
  code: (phone: string): string => `QR code with the number ${phone}`,
  urgentMeans: 'Urgent means:',
  meanwhile: 'Until then',
  write: 'Write an e-mail:',
  sheet: 'Follow the emergency sheet at your counter.',
  others: 'Perhaps another region is open.',
  writtenOnly: 'Support answers by e-mail.',
  holiday: (region: string): string => `Public holiday today (${region}). The hours may differ.`,
  critical: 'When it is critical',
  accountManager: 'Account manager',
  hours: (place: string): string => `Hours${place && ` (local time, ${place})`}`,
  notStated: 'hours not known',
  shut: 'closed',
  all: 'All regions',
  missing: 'No support contact is set up here.',
  ask: 'Please ask your shift lead, or follow the emergency sheet at your counter.',
  clock: (time: string): string => `The clock of this device is wrong. We go by the right time: ${time}`,
  faulty: 'Some of the contact details could not be read.',
};

export type CardStrings = typeof strings;
