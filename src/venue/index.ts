export type {
  AccountManager,
  BookingConfig,
  ConfigProblem,
  ContactConfig,
  ReportsConfig,
  VenueConfig,
} from './config.js';
export type {Venue} from './venue.js';
export {createVenue} from './create-venue.js';
export {loadVenue} from './load-venue.js';
export type {LoadOptions} from './load-venue.js';
export {smeetzPreset} from './presets/smeetz.js';
export {venueConfigSchema} from './schema.js';
export type {DescribedSchema} from './schema.js';
export type {Schema} from './conform.js';
export {followVenue, requestVenue} from './request-venue.js';
export type {VenueSource} from './request-venue.js';
export {venueContext} from './context.js';
export {isVenueElementLost, loseVenueElement, pageVenue, pageVenueEvent, setPageVenue} from './page-venue.js';
export {failPage, startPage} from './start-page.js';
