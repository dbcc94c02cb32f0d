/** Words for what is known already, and for what becomes of a report after it was written. */
export const strings = {
  known: {
    title: 'Is it this?',
    hint: 'Support knows about this already:',
    since: (time: string): string => `since ${time}`,
    yes: 'Yes, it is this',
    no: 'No, something else',
    thanks: 'Thank you. Support knows about it and is working on it. You do not need to report it.',
    subscribe: 'Get notified when it is over',
    more: 'I want to add something',
    belongs: (name: string): string => `Your report belongs to: ${name}`,
    detach: 'It is something else',
    blind: 'We cannot see right now whether this is known already. Please report it.',
  },
  reports: {
    title: 'Your reports',
    untitled: 'Report without a description',
    written: (time: string): string => `written ${time}`,
    files: (count: number): string => (count === 1 ? '1 file' : `${count} files`),
    goOn: 'Continue writing',
    change: 'Change and send again',
    again: 'Try again now',
    remove: 'Delete',
    removeReceipt: 'Remove from the list',
    reallyRemove: 'Delete this report for good?',
    confirm: 'Yes, delete',
    cancel: 'No, keep',
    copyReference: 'Copy reference',
    copiedReference: 'Reference copied.',
    uncopied: 'Copying is not possible here.',
    detail: 'The server says:',
  },
  says: {
    draft: 'You have not sent this report yet.',
    queued: 'It is sent by itself as soon as possible, while a page with this form is open.',
    open: 'Please leave this page open until then.',
    sending: (percent: string): string => `On its way: ${percent}`,
    sent: 'Support has your report.',
    next: 'Support will answer you. Keep the reference in case you call.',
  },
  /** Its state where nothing can be kept on the device. */
  kept: 'Kept on this page, waiting to be sent',
  reference: 'Reference',
  nowhere: 'This form does not know where to send reports. You can send yours another way.',
  resort: {
    title: 'Other ways to send it',
    mail: 'Write an e-mail',
    copy: 'Copy as text',
    copied: 'Report copied.',
    file: 'Save as a mail file',
    share: 'Share',
    code: 'Show a code for a phone',
    codeName: 'Code with the text of the report',
    codeHint: 'Scan it with a phone to send the report from there.',
    failed: 'That did not work. Please try another way.',
  },
  /** Files that somebody has chosen and not decided on. */
  undecided: (count: number): string =>
    count === 1
      ? 'A file is not attached yet. Attach it or remove it, or send once more to go without it.'
      : `${count} files are not attached yet. Attach or remove them, or send once more to go without them.`,
  erase: {
    open: 'Delete everything from this device',
    question: 'Delete everything from this device?',
    unsent: (count: number): string =>
      count === 1
        ? '1 report has not arrived yet. It would be lost.'
        : `${count} reports have not arrived yet. They would be lost.`,
    explain:
      'Drafts, reports, files and receipts are deleted here. What support has already received stays there.',
    yes: 'Delete everything',
    no: 'Keep everything',
    done: 'Everything is deleted from this device.',
    failed: 'It could not be deleted. Please clear the data of this website in the browser.',
  },
  idle: {
    title: 'Are you still there?',
    text: (seconds: number): string => `In ${seconds} seconds everything on this page is cleared.`,
    stay: 'I need more time',
  },
};

export type LateStrings = typeof strings;
