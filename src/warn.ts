const warned = new Set<string>();

/** Tells the integrator about a mistake, once per text. */
export const warnOnce = (code: string, message: string): void => {
  const line = `[standby] ${code}: ${message}`;
  if (warned.has(line)) return;
  warned.add(line);
  console.warn(line);
};

/** Tells about a second copy of Standby on the page that is another version than the one in use. */
export const warnOfCopy = (present: string, ignored: string): void =>
  warnOnce('two-versions', `${present} is in use, ${ignored} was loaded too and is ignored. Load one copy.`);
