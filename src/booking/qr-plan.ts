import {BookingError} from './booking-error.js';
import {quietZone} from './qr-path.js';
import type {QrLevel, QrMatrix} from './qr-matrix.js';
import {drawnMatrix} from './qr-svg.js';
import type {QrSvgOptions} from './qr-svg.js';

/** `card`: in a page; `screen`: a display that people stand before; `poster`: paper that hangs, gets wet and torn. */
export type QrMedium = 'card' | 'screen' | 'poster';

interface MediumRule {
  /** What a medium does to a code: a picture in the hand stays whole, glare hides some, paper suffers most. */
  level: QrLevel;
  /** From how far it is usually read, in metres. */
  distance: number;
}

export const qrMedia: Readonly<Record<QrMedium, MediumRule>> = {
  card: {level: 'M', distance: 0.4},
  screen: {level: 'M', distance: 1.5},
  poster: {level: 'Q', distance: 1},
};

/** The rule "width at least a tenth of the distance" holds for 25 modules, so one module is a 250th of it. */
const modulesPerDistance = 250;

/** A code whose width is given must be readable in the hand; how much farther it reads is found out. */
const inTheHand = 0.3;

/** Finer modules bleed together in print and fall between the pixels of a screen. */
const leastModuleMm = 0.4;

export interface QrPlanOptions extends Omit<QrSvgOptions, 'moduleMm' | 'title'> {
  medium: QrMedium;
  /** From how far it must be readable, in metres; what is usual for the medium when absent. */
  distance?: number;
  /** Room for the code with its quiet zone, in millimetres. */
  maxWidthMm?: number;
  /** Exactly this wide with its quiet zone, in millimetres: the place decides, not the distance. */
  widthMm?: number;
}

export interface QrPlan {
  matrix: QrMatrix;
  distance: number;
  moduleMm: number;
  /** With the quiet zone. */
  widthMm: number;
}

/** Up to which distance in metres a module of this width in millimetres is read. */
export const readingDistance = (moduleMm: number): number => (moduleMm * modulesPerDistance) / 1000;

/**
 * Chooses error correction and size for a medium and a distance. The level is at least the medium's, and stronger
 * where that costs no module. In too little room the modules are as wide as fit; `verifyQr` says how far that
 * reads. Throws a `BookingError` as `qrSvg` does.
 */
export const planQr = (text: string, options: QrPlanOptions): QrPlan => {
  const rule = Object.hasOwn(qrMedia, options.medium) ? qrMedia[options.medium] : undefined;
  if (!rule)
    throw new BookingError('wrong-option', `"medium" must be one of ${Object.keys(qrMedia).join(', ')}.`);
  const {widthMm} = options;
  const {distance = widthMm === undefined ? rule.distance : inTheHand, maxWidthMm = Infinity} = options;
  if (!(distance > 0 && distance < Infinity && maxWidthMm > 0 && (widthMm ?? 1) > 0))
    throw new BookingError('wrong-option', '"distance" and the widths must be numbers over 0.');
  // M and more is what `qrMatrix` chooses by itself.
  const level = options.level ?? (rule.level === 'M' ? undefined : rule.level);
  const matrix = drawnMatrix(text, {...options, ...(level && !options.logo ? {level} : {})});
  const side = matrix.size + 2 * quietZone;
  const wanted = Math.max(leastModuleMm, (distance * 1000) / modulesPerDistance);
  const moduleMm = Math.min(widthMm === undefined ? wanted : widthMm / side, maxWidthMm / side);
  return {matrix, distance, moduleMm, widthMm: moduleMm * side};
};
