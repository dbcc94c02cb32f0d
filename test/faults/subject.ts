import type {DeliveryState, Failure} from '../../src/outbox/index.js';

/** Where the browser can be killed, in the order in which an item passes. */
export const killPoints = [
  'put: writing',
  'put: stored',
  'attach: writing',
  'attach: stored',
  'enqueue: writing',
  'enqueue: stored',
  'claim: writing',
  'claim: stored',
  'send: called',
  'server: accepted',
  'send: answered',
  'settle: writing',
  'settle: stored',
] as const;
export type KillPoint = (typeof killPoints)[number];

/** What is put to the test: the bare outbox, or the reports on top of it. */
export const subjectNames = ['outbox', 'report desk'] as const;
export type SubjectName = (typeof subjectNames)[number];

/** Milliseconds for an answer that never comes: long enough for one that comes on a busy machine. */
export const patience = 5_000;

export interface CellSettings {
  subject: string;
  endpoint: string;
  /** Where this page stops and asks to be killed. */
  killAt?: KillPoint | 'request';
  /** `no room for files` takes text only; `closing` loses its connection at the moment of sending. */
  storage?: 'no room for files' | 'closing';
  /** Waits for `patience` where it would wait half a minute. */
  isImpatient?: boolean;
}

/** What the page shows of an item; `sha256` is that of its bytes, and missing where bytes are. */
export interface ShownItem {
  id: string;
  state: DeliveryState;
  failure?: Failure;
  sha256?: string;
}

/** What a subject is given: where it says what it does. */
export interface Watch {
  settings: CellSettings;
  reach(point: KillPoint): void;
  /** The page was told that this is stored. */
  acknowledge(what: 'put' | 'attach' | 'enqueue', id: string): void;
  /** The page says that it is sent. */
  saySent(id: string): void;
  /** The storage is lost if this is a test of that. */
  breakStorage(): void;
}

export interface Subject {
  /** Undefined until the device was read. */
  states(): Pick<ShownItem, 'state' | 'failure'>[] | undefined;
  /** Writes one report with its files and gives it to the sender. */
  fill(): Promise<void>;
  look(): Promise<ShownItem[]>;
  /** What a person does with what is shown: sends the draft, tries again. */
  finish(id: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

export interface TestFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const bytesOf = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({length: size}, (_, at) => (at * 31) % 251);

/** What each report carries. */
export const testFiles: readonly TestFile[] = [
  {name: 'a.png', type: 'image/png', bytes: bytesOf(200_000)},
  {name: 'b.txt', type: 'text/plain', bytes: bytesOf(1_000)},
];
