/** What became of a code that somebody typed; `pattern` means that it does not look like one of the venue. */
export type TypedCode = {value: string} | {problem: 'empty' | 'pattern'};

/**
 * The pattern as HTML's `pattern` attribute means it: for the whole text; undefined when it is no regular expression.
 */
export const codePattern = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
};

/** Cleans what was typed or pasted, invisible characters and wide ones included, and checks it. */
export const readTypedCode = (text: string, pattern?: RegExp): TypedCode => {
  const value = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  if (!value) return {problem: 'empty'};
  return !pattern || pattern.test(value) ? {value} : {problem: 'pattern'};
};
