/** What is known of a file that has arrived. */
export interface FileFacts {
  name: string;
  /** Media type, as the sender says. */
  type: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A name that can be stored and shown: no folders, no control characters. */
export const safeName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .slice(0, 200)
    .trim()
    .replace(/^\.+$/, '') || 'file';

export const safeType = (type: string): string =>
  /^[\w.+-]+\/[\w.+-]+$/.test(type) && type.length <= 100 ? type.toLowerCase() : 'application/octet-stream';
