import {BookingError} from './booking-error.js';
import type {QrSvgOptions} from './drawn-matrix.js';
import {qrMatrix} from './qr-matrix.js';
import type {QrLevel, QrMatrix, QrOptions} from './qr-matrix.js';
import {quietZone} from './qr-path.js';

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

/** Plans the size of a code whose modules are made with the level that suits the medium. */
export const planSize = (options: QrPlanOptions, make: (suiting: QrOptions) => QrMatrix): QrPlan => {
  const rule = Object.hasOwn(qrMedia, options.medium) ? qrMedia[options.medium] : undefined;
  if (!rule)
    throw new BookingError('wrong-option', `"medium" must be one of ${Object.keys(qrMedia).join(', ')}.`);
  const {widthMm} = options;
  const {distance = widthMm === undefined ? rule.distance : inTheHand, maxWidthMm = Infinity} = options;
  if (!(distance > 0 && distance < Infinity && maxWidthMm > 0 && (widthMm ?? 1) > 0))
    throw new BookingError('wrong-option', '"distance" and the widths must be numbers over 0.');
  // M and more is what `qrMatrix` chooses by itself.
  const level = options.level ?? (rule.level === 'M' ? undefined : rule.level);
  const matrix = make(level ? {...options, level} : options);
  const side = matrix.size + 2 * quietZone;
  const wanted = Math.max(leastModuleMm, (distance * 1000) / modulesPerDistance);
  const moduleMm = Math.min(widthMm === undefined ? wanted : widthMm / side, maxWidthMm / side);
  return {matrix, distance, moduleMm, widthMm: moduleMm * side};
};

/** As `planQr`, for a code in black and without a logo, whatever the options ask for. */
export const plainPlan = (text: string, options: QrPlanOptions): QrPlan =>
  planSize(options, suiting => qrMatrix(text, suiting));
