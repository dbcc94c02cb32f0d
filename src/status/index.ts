export {capabilities, providerNames} from './names.js';
export type {
  AffectedComponent,
  AspectState,
  Capability,
  Component,
  ComponentState,
  Incident,
  IncidentStage,
  Maintenance,
  MaintenanceStage,
  Origin,
  ProviderName,
  Reach,
  Severity,
  StatusPage,
  StatusSnapshot,
  Update,
} from './snapshot.js';
export {
  compareSeverity,
  componentSeverity,
  deriveSeverity,
  isOpen,
  isRunning,
  worstSeverity,
} from './severity.js';
export type {ChangeType, StatusChange} from './changes.js';
export type {ComponentMap, FeedOptions} from './feed-options.js';
export type {FeedEnvironment, FeedGlobals} from './environment.js';
export type {FeedListener, FeedUpdate} from './audience.js';
export type {Feed, FeedSettings} from './feed.js';
export {createFeed} from './feed.js';
export {incidentFingerprint, trackChanges} from './changes.js';
export {blank} from './present.js';
export {scopeSnapshot} from './scope.js';
export {shareFeed} from './share.js';
export {ask} from './http.js';
export {parseRetryAfter} from './retry-after.js';
export {surroundings} from './surroundings.js';
export type {Surroundings} from './surroundings.js';
export {webAddress} from './read.js';
export {richText} from './rich-text.js';
export type {RichNode} from './rich-text.js';
export {detectProvider, parseStatus} from './parse.js';
export {guessProvider} from './guess.js';
export {autodetectEndpoints} from './autodetect.js';
export type {AutodetectEndpoint} from './autodetect.js';
export {loadSource} from './sources/index.js';
export {readStatus} from './read-status.js';
export type {ReadOptions} from './read-status.js';
export type {CrossOrigin, Endpoint, StatusSource, WarningCode} from './source.js';
export {mergeOverride} from './override.js';
