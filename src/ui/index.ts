export {Announcer, claimAnnouncement} from './announce.js';
export type {Urgency} from './announce.js';
export {defineElement} from './define.js';
export {StandbyElement} from './element.js';
export {StandbyErrorEvent} from './events.js';
export type {StandbyErrorCode} from './events.js';
export {icon} from './icons.js';
export {Overlay} from './overlay.js';
export {controls, tokens} from './tokens.styles.js';
