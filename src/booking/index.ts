export {BookingError} from './booking-error.js';
export type {BookingErrorCode} from './booking-error.js';
export {qrLevels, qrMatrix} from './qr-matrix.js';
export type {QrLevel, QrMatrix, QrOptions} from './qr-matrix.js';
export {qrPath, quietZone} from './qr-path.js';
export {qrSvg} from './qr-svg.js';
export type {QrSvgOptions} from './qr-svg.js';
export {logoModules} from './logo.js';
export type {QrLogo} from './logo.js';
export {planQr, qrMedia, readingDistance} from './qr-plan.js';
export type {QrMedium, QrPlan, QrPlanOptions} from './qr-plan.js';
export type {Drawing, Picture} from './picture.js';
export {verifyQr} from './verify.js';
export type {LoadReader, ReadCode, Unverified, Verification, VerifyOptions} from './verify.js';
export {readableQr} from './readable-qr.js';
export type {
  QrRepair,
  ReadableQr,
  ReadableQrOptions,
  ReadableQrResult,
  RefusalReason,
} from './readable-qr.js';
export {payloadAdvice} from './payload-advice.js';
export type {PayloadAdvice, PayloadAdviceCode} from './payload-advice.js';
export {isUsable, sellsByLink, wayKinds, wayNeeds} from './booking-way.js';
export type {BookingWay, WayKind} from './booking-way.js';
export {bookingWays} from './booking-ways.js';
export type {BookingWays, JudgedWay, WayEvidence, WayReason, WayState} from './booking-ways.js';
export type {Reachability} from './reachability.js';
export {screenMoment} from './screen-time.js';
export type {ScreenMoment} from './screen-time.js';
export {watchWays} from './watch-ways.js';
export type {WatchOptions, WayWatcher} from './watch-ways.js';
export {sheetsToReprint} from './reprint.js';
export type {PrintedSheet, Reprint, ReprintReason} from './reprint.js';
export {failOverRecipe, failOverServers} from './fail-over.js';
export type {FailOverServer} from './fail-over.js';
export type {FailOverRoute, RecipeFile, RecipeOptions} from './recipes/route.js';
export {papers} from './poster/paper.js';
export type {Paper} from './poster/paper.js';
export {layoutPoster} from './poster/layout.js';
export type {PosterBlock, PosterContent, PosterLine, PosterPanel, PosterSheet} from './poster/layout.js';
export {posterPdf} from './poster/pdf.js';
export type {PdfOptions} from './poster/pdf.js';
export {sheetId} from './poster/sheet-id.js';
