import {createOutbox, deliver} from '../../src/outbox/index.js';
import type {OutboxItem} from '../../src/outbox/index.js';

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

export interface CellSettings {
  name: string;
  endpoint: string;
  /** Where this page stops and asks to be killed. */
  killAt?: KillPoint | 'request';
  /** Milliseconds by which the clock of the device is wrong. */
  clock?: number;
  /** `full` has room for text only; `closing` loses its connection at the moment of sending. */
  storage?: 'full' | 'closing';
}

/** The bytes of the file that each item carries. */
export const fileBytes = (size = 200_000): Uint8Array =>
  Uint8Array.from({length: size}, (_, at) => (at * 31) % 251);

const tell = (path: string, id: string): void => {
  const request = new XMLHttpRequest();
  request.open('GET', `/${path}?id=${encodeURIComponent(id)}`, false);
  request.send();
};

/** What the page does in the test; it runs in the browser. */
export const openCell = ({name, endpoint, killAt, clock = 0, storage}: CellSettings) => {
  const {now} = Date;
  Date.now = () => now() + clock;
  let step = '';
  let connection: IDBDatabase | undefined;
  const reach = (point: string): void => {
    if (point === killAt) tell('point', point);
  };
  // The outbox also looks around between the steps: a transaction belongs to the step that writes in it.
  const writes = new Map<IDBTransaction, string>();
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    if (storage === 'full' && values[0] instanceof ArrayBuffer)
      throw new DOMException('', 'QuotaExceededError');
    const request = put.apply(this, values);
    const {transaction} = this;
    connection = transaction.db;
    if (writes.has(transaction)) return request;
    const mine = step;
    writes.set(transaction, mine);
    transaction.addEventListener('complete', () => {
      reach(`${mine}: stored`);
      if (mine === 'enqueue') step = 'claim';
    });
    reach(`${mine}: writing`);
    return request;
  };
  const outbox = createOutbox<{text: string}>({
    name,
    async send(parcel, context) {
      step = '';
      if (storage === 'closing') connection?.close();
      reach('send: called');
      const body = new Blob(parcel.files.map(({bytes}) => bytes));
      try {
        return await deliver({url: `${endpoint}/reports?id=${parcel.id}`, body}, parcel, context);
      } finally {
        reach('send: answered');
        step = 'settle';
      }
    },
  });
  const said = new Set<string>();
  outbox.subscribe(({items}) => {
    for (const {id, state} of items) {
      if (state !== 'sent' || said.has(id)) continue;
      said.add(id);
      tell('sent', id);
    }
  });
  /** What is in memory only is not stored, and the outbox must have said so. */
  const acknowledge = (what: string, id: string): void => {
    const kept = outbox.snapshot.items.find(item => item.id === id)?.kept;
    if (kept === 'device') tell('stored', `${what} ${id}`);
  };
  return {
    outbox,
    /** Writes one item with one file and gives it to the sender, and tells what is stored. */
    async fill(): Promise<void> {
      await new Promise<void>(resolve => outbox.subscribe(({isLoaded}) => isLoaded && resolve()));
      step = 'put';
      const {id} = (await outbox.put({data: {text: 'Die Kasse steht.'}}))!;
      acknowledge('put', id);
      step = 'attach';
      await outbox.attach(id, {name: 'a.png', type: 'image/png', bytes: fileBytes()});
      acknowledge('attach', id);
      step = 'enqueue';
      await outbox.enqueue(id);
      acknowledge('enqueue', id);
    },
    /** The items with the SHA-256 of their bytes; none where bytes are missing. */
    async look(): Promise<(Pick<OutboxItem, 'id' | 'state' | 'failure'> & {sha256?: string})[]> {
      const items = [];
      for (const {id, state, failure} of outbox.snapshot.items) {
        const bytes = (await outbox.read(id))?.files[0]?.bytes;
        const digest = bytes && new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const sha256 = digest && Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
        items.push({id, state, ...(failure && {failure}), ...(sha256 && {sha256})});
      }
      return items;
    },
  };
};

declare global {
  interface Window {
    openCell: typeof openCell;
    cell: ReturnType<typeof openCell>;
  }
}

if (globalThis.window) window.openCell = openCell;
