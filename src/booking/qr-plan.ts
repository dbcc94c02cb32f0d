import {drawnMatrix} from './drawn-matrix.js';
import {planSize} from './plain-plan.js';
import type {QrPlan, QrPlanOptions} from './plain-plan.js';

/**
 * Chooses error correction and size for a medium and a distance. The level is at least the medium's, and stronger
 * where that costs no module. In too little room the modules are as wide as fit; `verifyQr` says how far that
 * reads. Throws a `BookingError` as `qrSvg` does.
 */
export const planQr = (text: string, options: QrPlanOptions): QrPlan =>
  planSize(options, suiting => drawnMatrix(text, options.logo ? options : {...options, ...suiting}));
