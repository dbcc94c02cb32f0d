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
export const openCell = ({name, endpoint, killAt}: CellSettings) => {
  let step = '';
  const reach = (point: string): void => {
    if (point === killAt) tell('point', point);
  };
  const {transaction} = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...settings) {
    const started = transaction.apply(this, settings);
    const mine = step;
    started.addEventListener('complete', () => {
      reach(`${mine}: stored`);
      if (mine === 'enqueue') step = 'claim';
    });
    return started;
  };
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    const request = put.apply(this, values);
    reach(`${step}: writing`);
    return request;
  };
  const outbox = createOutbox<{text: string}>({
    name,
    async send(parcel, context) {
      step = '';
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
  return {
    outbox,
    /** Writes one item with one file and gives it to the sender, and tells what is stored. */
    async fill(): Promise<void> {
      step = 'put';
      const {id} = (await outbox.put({data: {text: 'Die Kasse steht.'}}))!;
      tell('stored', `put ${id}`);
      step = 'attach';
      await outbox.attach(id, {name: 'a.png', type: 'image/png', bytes: fileBytes()});
      tell('stored', `attach ${id}`);
      step = 'enqueue';
      await outbox.enqueue(id);
      tell('stored', `enqueue ${id}`);
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
