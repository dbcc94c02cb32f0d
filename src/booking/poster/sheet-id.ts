/** Without letters that look like figures (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Short name of a printed sheet, such as `P-7Q3K9X`: the same for the same facts, so that staff find every copy.
 * It tells sheets of one venue apart and proves nothing.
 */
export const sheetId = (...facts: readonly string[]): string => {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (const sign of facts.join('\n')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `P-${Array.from({length: 6}, (_, at) => signs[(hash >>> (at * 5)) & 31]).join('')}`;
};
