export {BookingError} from './booking-error.js';
export type {BookingErrorCode} from './booking-error.js';
export {qrLevels, qrMatrix} from './qr-matrix.js';
export type {QrLevel, QrMatrix, QrOptions} from './qr-matrix.js';
export {qrPath, quietZone} from './qr-path.js';
export {qrSvg} from './qr-svg.js';
export type {QrSvgOptions} from './drawn-matrix.js';
export {logoModules} from './logo.js';
export type {QrLogo} from './logo.js';
export {planQr} from './qr-plan.js';
export {qrMedia, readingDistance} from './plain-plan.js';
export type {QrMedium, QrPlan, QrPlanOptions} from './plain-plan.js';
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
export {codeAddress, withCampaign} from './campaign.js';
export type {Campaign} from './campaign.js';
export {payloadAdvice, withoutTags} from './payload-advice.js';
export type {PayloadAdvice, PayloadAdviceCode, PayloadAdviceOptions} from './payload-advice.js';
export {isUsable, sellsByLink, wayNeeds} from './booking-way.js';
export type {BookingWay} from './booking-way.js';
export {wayKinds} from './way-kind.js';
export type {WayKind} from './way-kind.js';
export {bookingWays} from './booking-ways.js';
export type {BookingWays, JudgedWay, WayEvidence, WayReason, WayState} from './booking-ways.js';
export type {Reachability} from './reachability.js';
export {screenMoment} from './screen-time.js';
export type {ScreenMoment} from './screen-time.js';
export {watchWays} from './watch-ways.js';
export type {WatchOptions, WayWatcher} from './watch-ways.js';
export {confirmSheets, sheetsToReprint} from './reprint.js';
export type {PrintedSheet, Reprint, ReprintReason} from './reprint.js';
export {failOverRecipe, failOverServers} from './fail-over.js';
export type {FailOverServer} from './fail-over.js';
export type {FailOverRoute, RecipeFile, RecipeOptions} from './recipes/route.js';
export {papers} from './poster/paper.js';
export type {Paper} from './poster/paper.js';
export {layoutPoster} from './poster/layout.js';
export type {PosterLine} from './poster/column.js';
export type {PosterBlock, PosterContent, PosterPanel, PosterSheet} from './poster/layout.js';
export {posterPdf} from './poster/pdf.js';
export type {PdfCode, PdfOptions} from './poster/pdf.js';
export {sheetId} from './poster/sheet-id.js';
export {announced, signKinds} from './signs/sign-kind.js';
export type {SignKind} from './signs/sign-kind.js';
export {writeSign} from './signs/sign.js';
export type {Sign, SignFields} from './signs/sign.js';
export {signStrings} from './signs/strings.js';
export type {SignStrings} from './signs/strings/en.js';
