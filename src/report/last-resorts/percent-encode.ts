/** `encodeURIComponent` that does not throw on half a character, as a cut paste leaves it. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
