import {barcodeFormats, codePattern} from '../../barcode/index.js';
import type {BarcodeFormat} from '../../barcode/index.js';

/** What tickets carry; retail codes on drinks and coats would only be in the way. */
export const ticketFormats: readonly BarcodeFormat[] = [
  'qr_code',
  'aztec',
  'pdf417',
  'data_matrix',
  'code_128',
];

/** The formats named in an attribute; what is unknown is told and left out, and nothing left means those of tickets. */
export const formatsIn = (
  written: string | undefined,
  onUnknown: (names: string) => void,
): readonly BarcodeFormat[] => {
  const names: readonly string[] = written?.match(/[^\s,]+/g) ?? [];
  const known = barcodeFormats.filter(format => names.includes(format));
  const unknown = names.filter(name => !known.some(format => format === name));
  if (unknown.length) onUnknown(unknown.join(', '));
  return known.length ? known : ticketFormats;
};

/** The venue's pattern of codes; one that is no regular expression is told and not used. */
export const patternIn = (written: string | undefined, onInvalid: () => void): RegExp | undefined => {
  if (!written) return undefined;
  const pattern = codePattern(written);
  if (!pattern) onInvalid();
  return pattern;
};

export const hands = ['right', 'left'] as const;
/** The hand that holds the phone: the buttons lie where its thumb is. */
export type Hand = (typeof hands)[number];

const key = 'standby.hand';

export const rememberedHand = (): Hand | undefined => {
  try {
    return hands.find(hand => hand === localStorage.getItem(key));
  } catch {
    return undefined;
  }
};

export const rememberHand = (hand: Hand): void => {
  try {
    localStorage.setItem(key, hand);
  } catch {
    // Then it is chosen again next time.
  }
};

/** A scanned text as it can be shown: control characters as their pictures, and not endless. */
export const printable = (text: string): string => {
  const shown = text.replace(/[\u0000-\u001f\u007f]/g, sign =>
    sign === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + sign.charCodeAt(0)),
  );
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
};

const longest = 240;
