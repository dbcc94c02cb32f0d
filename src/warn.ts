const warned = new Set<string>();

/** Tells the integrator about a mistake, once per text. */
export const warnOnce = (code: string, message: string): void => {
  const line = `[standby] ${code}: ${message}`;
  if (warned.has(line)) return;
  warned.add(line);
  console.warn(line);
};
