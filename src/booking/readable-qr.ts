import {BookingError} from './booking-error.js';
import type {BookingErrorCode} from './booking-error.js';
import type {Drawing, Picture} from './picture.js';
import {plainPlan} from './plain-plan.js';
import type {QrPlan, QrPlanOptions} from './plain-plan.js';
import type {LoadReader, Unverified} from './verify.js';

/** What was done to make a code readable; `modules-widened` is a tenth each time. */
export type QrRepair = 'logo-dropped' | 'level-raised' | 'modules-widened';

export interface ReadableQrOptions extends QrPlanOptions {
  /** Renders as the page will show it. Without it, and where it gives nothing, our own painter stands in for it. */
  render?: (drawing: Drawing) => Picture | undefined | Promise<Picture | undefined>;
  loadReader?: LoadReader;
}

export interface ReadableQr extends QrPlan {
  /** What it says. */
  text: string;
  /** `false` only where the reader could not be loaded: nothing is known, and the page must say so. */
  verified: boolean;
  /** Metres; 0 where nothing is known. */
  readableTo: number;
  repairs: readonly QrRepair[];
  /** What to draw; without its logo where that was dropped. */
  drawing: Drawing;
}

/** `render-failed`: the page could not draw it. */
export type RefusalReason = BookingErrorCode | Unverified | 'render-failed';

export type ReadableQrResult =
  {ok: true; code: ReadableQr} | {ok: false; reason: RefusalReason; readableTo: number};

/**
 * Plans a code, reads its own picture back, and repairs it until it is read from the distance asked for: wider
 * modules against distance, else no logo, then more error correction. What cannot be read is refused, with the
 * reason. Never rejects.
 */
export const readableQr = async (text: string, options: ReadableQrOptions): Promise<ReadableQrResult> => {
  try {
    const late = await import('./repair.js').catch(() => undefined);
    if (late) return await late.repairQr(text, options);
    // What judges a colour or a logo did not arrive either.
    const plan = plainPlan(text, options);
    const {matrix} = plan;
    return {ok: true, code: {...plan, text, verified: false, readableTo: 0, repairs: [], drawing: {matrix}}};
  } catch (error) {
    return {ok: false, reason: error instanceof BookingError ? error.code : 'render-failed', readableTo: 0};
  }
};
