export type {
  Content,
  Outbox,
  OutboxListener,
  OutboxSettings,
  OutboxSnapshot,
  OutboxTrouble,
  OutboxTroubleCode,
} from './contract.js';
export {deliver, exchange} from './deliver.js';
export type {DeliveryRequest} from './deliver.js';
export type {Changes, Disk, StoredRecord} from './disk.js';
export {surroundings} from './environment.js';
export type {OutboxEnvironment} from './environment.js';
export {deliveryStates} from './item.js';
export type {DeliveryState, HeldFile, OutboxFile, OutboxItem, Receipt} from './item.js';
export {judgeResponse} from './judge.js';
export type {DeliveryReason, Failure, Outcome} from './outcome.js';
export {createOutbox} from './outbox.js';
export {base64, packItem} from './pack.js';
export type {Parcel, Send, SendContext} from './send.js';
