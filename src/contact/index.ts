export type {Channel, Desk, DeskRule, Weekday} from './desk.js';
export {nearestDesk} from './nearest-desk.js';
