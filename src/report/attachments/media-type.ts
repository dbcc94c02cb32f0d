/** How many bytes at the start of a file decide what it is. */
export const signatureBytes = 512;

const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^BM[^]{12}[\x0c-\x7c]\x00\x00\x00/, 'image/bmp'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif'],
  [/^[^]{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftypqt /, 'video/quicktime'],
  [/^[^]{4}ftyp/, 'video/mp4'],
  [/^\x1a\x45\xdf\xa3/, 'video/webm'],
  [/^%PDF-/, 'application/pdf'],
  [/^PK\x03\x04/, 'application/zip'],
];

/** Types that say more than the bytes can: a document of an office, a spreadsheet. */
const believed = /^(?:application\/(?:json|vnd\.[\w.+-]+|msword|zip)|text\/(?:csv|plain)|audio\/[\w.+-]+)$/;

/**
 * The media type of a file by its first bytes rather than by what it claims to be. What could run in the browser
 * of whoever opens it (HTML, SVG) is plain text to us.
 */
export const judgeType = (start: Uint8Array, claimed: string): string => {
  const binary = String.fromCharCode(...start.subarray(0, signatureBytes));
  const known = signatures.find(([pattern]) => pattern.test(binary))?.[1];
  const [claim = ''] = claimed.toLowerCase().split(';');
  if (known === 'application/zip') return believed.test(claim) ? claim : known;
  if (known) return known;
  if (believed.test(claim)) return claim;
  return /^[\t\n\r\x20-\x7e\x80-\xff]+$/.test(binary) && !/^(?:image|video)\/(?!svg)/.test(claim)
    ? 'text/plain'
    : 'application/octet-stream';
};
