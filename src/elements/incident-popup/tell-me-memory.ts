/** Where wishes to be told are kept; apart from the code that handles them, which most pages never need. */
export const tellMeKey = 'standby.tell-me';

/** Whether anybody at this device waits to be told that something is over. */
export const someoneWaits = (): boolean => {
  try {
    return !!localStorage.getItem(tellMeKey);
  } catch {
    return false;
  }
};
