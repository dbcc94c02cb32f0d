import {DecoderError} from './errors.js';

/** Names of the W3C Barcode Detection API, and the two small kinds of QR code that it lacks. */
export const barcodeFormats = [
  'qr_code',
  'micro_qr_code',
  'rm_qr_code',
  'aztec',
  'data_matrix',
  'pdf417',
  'code_128',
  'code_39',
  'code_93',
  'codabar',
  'ean_13',
  'ean_8',
  'itf',
  'upc_a',
  'upc_e',
] as const;

export type BarcodeFormat = (typeof barcodeFormats)[number];

/** What to ask the engine for, and how the names of what it then finds begin. */
const engineNames: Record<BarcodeFormat, readonly [asked: string, found: RegExp]> = {
  qr_code: ['QRCodeModel2', /^QRCode/],
  micro_qr_code: ['MicroQRCode', /^MicroQR/],
  rm_qr_code: ['RMQRCode', /^RMQR/],
  aztec: ['Aztec', /^Aztec/],
  data_matrix: ['DataMatrix', /^DataMatrix/],
  pdf417: ['PDF417', /PDF417$/],
  code_128: ['Code128', /^Code128/],
  code_39: ['Code39', /^(Code39|Code32|PZN)/],
  code_93: ['Code93', /^Code93/],
  codabar: ['Codabar', /^Codabar/],
  ean_13: ['EAN13', /^(EAN13|ISBN)/],
  ean_8: ['EAN8', /^EAN8/],
  itf: ['ITF', /^ITF/],
  upc_a: ['UPCA', /^UPCA/],
  upc_e: ['UPCE', /^UPCE/],
};

/** Codes in two dimensions correct errors and notice what they cannot correct; bars have little of both. */
const matrix: readonly BarcodeFormat[] = [
  'qr_code',
  'micro_qr_code',
  'rm_qr_code',
  'aztec',
  'data_matrix',
  'pdf417',
];

export const isMatrix = (format: BarcodeFormat): boolean => matrix.includes(format);

/** The engine's name of a format, to ask for it. */
export const askedName = (format: BarcodeFormat): string => engineNames[format][0];

/**
 * The format and value of something that the engine found. UPC values have their 12 digits, UPC-E's written out; to
 * the engine UPC-A is an EAN-13 that begins with 0 (as it is by the GS1 specifications), so both asked means UPC-A.
 */
export const identify = (
  engineName: string,
  text: string,
  asked: readonly BarcodeFormat[],
): {format: BarcodeFormat; rawValue: string} | undefined => {
  const format = barcodeFormats.find(name => engineNames[name][1].test(engineName));
  if (!format) return undefined;
  const isUpc = format === 'upc_a' || format === 'upc_e';
  if (/^0\d{12}$/.test(text) && (isUpc || (format === 'ean_13' && asked.includes('upc_a'))))
    return {format: isUpc ? format : 'upc_a', rawValue: text.slice(1)};
  return {format, rawValue: text};
};

/**
 * The formats asked for, each once.
 * @throws {DecoderError} `unknown-format` when there are none, or one that is unknown.
 */
export const checkFormats = (formats: readonly string[]): BarcodeFormat[] => {
  const known: readonly string[] = barcodeFormats;
  const unknown = formats.filter(format => !known.includes(format));
  if (unknown.length || !formats.length)
    throw new DecoderError(
      'unknown-format',
      `${unknown.length ? `Unknown: ${unknown.join(', ')}` : 'No format was named'}. Known: ${barcodeFormats.join(', ')}.`,
    );
  return [...new Set(formats as readonly BarcodeFormat[])];
};
