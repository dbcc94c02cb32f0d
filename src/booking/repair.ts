import {paintCode} from './picture.js';
import type {Drawing, Picture} from './picture.js';
import {qrLevels} from './qr-matrix.js';
import {planQr} from './qr-plan.js';
import type {QrPlan, QrPlanOptions} from './plain-plan.js';
import type {QrRepair, ReadableQrOptions, ReadableQrResult} from './readable-qr.js';
import {verifyQr} from './verify.js';
import type {Unverified, Verification} from './verify.js';

/** What a page or a painter draws of a plan. */
const drawingOf = ({matrix}: QrPlan, {colour, logo}: QrPlanOptions): Drawing => ({
  matrix,
  ...(colour ? {colour} : {}),
  ...(logo ? {logo} : {}),
});

interface Attempt {
  options: ReadableQrOptions;
  repairs: readonly QrRepair[];
}

/** What fails at about twice the width has another fault than its size. */
const mostWidenings = 7;

/** The next thing to try, gentlest first; undefined when nothing is left. */
const repair = ({options, repairs}: Attempt, plan: QrPlan, reason: Unverified): Attempt | undefined => {
  const {logo, ...plain} = options;
  const {widthMm: fixed, maxWidthMm = fixed ?? Infinity} = options;
  const widenings = repairs.filter(name => name === 'modules-widened').length;
  if (reason === 'too-far' && plan.widthMm < maxWidthMm && widenings < mostWidenings)
    return {options: {...options, distance: plan.distance * 1.1}, repairs: [...repairs, 'modules-widened']};
  if (logo) return {options: plain, repairs: [...repairs, 'logo-dropped']};
  // More error correction makes the modules smaller, so it does not help against distance.
  const stronger = qrLevels[qrLevels.indexOf(plan.matrix.level) + 1];
  if (reason === 'too-far' || !stronger) return undefined;
  return {options: {...options, level: stronger}, repairs: [...repairs, 'level-raised']};
};

/** Repairs and reads back until the code is verified or nothing is left to try. Rejects as `render` does. */
export const repairQr = async (text: string, options: ReadableQrOptions): Promise<ReadableQrResult> => {
  const {render, loadReader} = options;
  const {distance} = planQr(text, options);
  let attempt: Attempt | undefined = {options, repairs: []};
  let refusal: ReadableQrResult = {ok: false, reason: 'unreadable', readableTo: 0};
  while (attempt) {
    const plan: QrPlan = planQr(text, attempt.options);
    const drawing = drawingOf(plan, attempt.options);
    const {widthMm} = plan;
    const asked = {widthMm, distance, ...(loadReader ? {loadReader} : {})};
    const picture: Picture = (await render?.(drawing)) ?? paintCode(drawing);
    const verdict: Verification = await verifyQr(text, picture, asked);
    const {verified, readableTo} = verdict;
    if (verified || verdict.reason === 'reader-unavailable')
      return {
        ok: true,
        code: {...plan, text, distance, verified, readableTo, repairs: attempt.repairs, drawing},
      };
    refusal = {ok: false, reason: verdict.reason, readableTo};
    attempt = repair(attempt, plan, verdict.reason);
  }
  return refusal;
};
