/** Edits (insert, delete, replace) that turn one word into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (const letter of a) {
    const next = [(row[0] ?? 0) + 1];
    for (let at = 0; at < b.length; at++)
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === b[at] ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The known word that a misspelt one most likely means; undefined when none is close enough to name. */
export const nearest = (written: unknown, known: readonly unknown[]): string | undefined => {
  if (typeof written !== 'string' || written.length > 40) return undefined;
  let best: string | undefined;
  let least = Math.max(2, written.length / 3);
  for (const word of known) {
    if (typeof word !== 'string') continue;
    const edits = distance(written.toLowerCase(), word.toLowerCase());
    if (edits > least || (edits === least && best)) continue;
    [best, least] = [word, edits];
  }
  return best;
};
