import {testFiles} from './subject.js';
import type {KillPoint, Watch} from './subject.js';

/** Which step of the outbox writes this; the line and the bytes of files belong to no step of their own. */
const stepOf = (value: unknown): string | undefined => {
  const {state, files, attempts} = Object(value) as {state?: string; files?: unknown[]; attempts?: number};
  if (!state) return undefined;
  if (state === 'draft') return (files?.length ?? 0) < testFiles.length ? 'put' : 'attach';
  if (state === 'sending') return 'claim';
  return state === 'queued' && !attempts ? 'enqueue' : 'settle';
};

/** Tells what is written to IndexedDB and when it is there, and breaks the storage as the settings say. */
export const watchWrites = (
  {storage}: Watch['settings'],
  reach: Watch['reach'],
): Pick<Watch, 'breakStorage'> => {
  let connection: IDBDatabase | undefined;
  const seen = new WeakSet<IDBTransaction>();
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    if (storage === 'no room for files' && values[0] instanceof ArrayBuffer)
      throw new DOMException('', 'QuotaExceededError');
    const request = put.apply(this, values);
    const {transaction} = this;
    connection = transaction.db;
    const step = stepOf(values[0]);
    if (!step || seen.has(transaction)) return request;
    seen.add(transaction);
    transaction.addEventListener('complete', () => reach(`${step}: stored` as KillPoint));
    reach(`${step}: writing` as KillPoint);
    return request;
  };
  return {
    breakStorage() {
      if (storage === 'closing') connection?.close();
    },
  };
};
