import './elements/booking-card/define.js';
import './elements/contact-card/define.js';
import './elements/incident-popup/define.js';
import './elements/scanner/define.js';
import './elements/status-banner/define.js';
import './elements/support-form/define.js';
import './elements/venue/define.js';

export {StandbyBookingCard} from './elements/booking-card/booking-card.js';
export {StandbyBookingPrintEvent, StandbyBookingVerifiedEvent} from './elements/booking-card/events.js';
export {StandbyContactCard} from './elements/contact-card/contact-card.js';
export {StandbyIncidentPopup} from './elements/incident-popup/incident-popup.js';
export {
  StandbyIncidentEscalatedEvent,
  StandbyIncidentOpenEvent,
  StandbyIncidentResolvedEvent,
} from './elements/incident-popup/events.js';
export {StandbyDismissEvent} from './elements/shared/dismiss-event.js';
export {StandbyScanEvent} from './elements/scanner/events.js';
export type {ScanSource} from './elements/scanner/events.js';
export {StandbyScanner} from './elements/scanner/scanner.js';
export {StandbyStatusBanner} from './elements/status-banner/status-banner.js';
export {StandbyStatusChangeEvent} from './elements/status-banner/events.js';
export {
  StandbyReportRejectedEvent,
  StandbyReportSavedEvent,
  StandbyReportSentEvent,
} from './elements/support-form/events.js';
export {StandbySupportForm} from './elements/support-form/support-form.js';
export {StandbyVenue} from './elements/venue/venue.js';
export {StandbyVenueReadyEvent} from './elements/venue/events.js';
export {StandbyErrorEvent} from './ui/index.js';
export type {StandbyErrorCode} from './ui/index.js';
export {version} from './version.js';

export {findImpacts, findMatters, nextStep} from './advice/index.js';
export type {Audience, Impact, Matter, Situation} from './advice/index.js';
export {createDecoder, DecoderError} from './barcode/index.js';
export type {
  BarcodeFormat,
  BarcodeSource,
  Decoder,
  DecoderErrorCode,
  DecoderOptions,
  DetectedBarcode,
} from './barcode/index.js';
export {BookingError, bookingWays, qrMatrix, qrSvg} from './booking/index.js';
export type {BookingWay, QrMatrix, QrOptions, QrSvgOptions} from './booking/index.js';
export {assessUrgency, chooseDesk, deskState} from './contact/index.js';
export type {
  Channel,
  Desk,
  DeskException,
  DeskRule,
  DeskState,
  Urgency,
  UrgencyRule,
} from './contact/index.js';
export {
  checkDraft,
  createDestination,
  createReportDesk,
  failOver,
  lastResorts,
  recogniseText,
} from './report/index.js';
export type {
  Destination,
  DestinationConfig,
  Report,
  ReportContext,
  ReportDesk,
  ReportDraft,
} from './report/index.js';
export {createFeed, detectProvider, parseStatus, scopeSnapshot, trackChanges} from './status/index.js';
export type {
  Capability,
  Component,
  ComponentMap,
  Feed,
  FeedOptions,
  FeedUpdate,
  Incident,
  Maintenance,
  ProviderName,
  Reach,
  Severity,
  StatusChange,
  StatusPage,
  StatusSnapshot,
  Update,
} from './status/index.js';
export {createVenue, loadVenue, setPageVenue, smeetzPreset, venueConfigSchema} from './venue/index.js';
export type {ConfigProblem, Venue, VenueConfig} from './venue/index.js';
