import type {Disk} from './disk.js';

/** Safari 14 may never answer an open (WebKit bug 226547). */
const longestOpen = 3_000;
/** A connection that the browser has lost may end its transactions without a word. */
const longestRun = 30_000;
/** After an open that failed: nobody waits for the next one with each keystroke. */
const rest = 10_000;

const lost = (why: string): DOMException => new DOMException(`IndexedDB ${why}`, 'InvalidStateError');

const abort = (transaction: IDBTransaction): void => {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
};

/** A promise that `start` settles by its callbacks, or else time does. */
const within = <V>(
  milliseconds: number,
  start: (resolve: (value: V) => void, reject: (error: unknown) => void) => void,
): Promise<V> => {
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<V>((resolve, reject) => {
    timer = setTimeout(() => reject(lost('did not answer')), milliseconds);
    start(resolve, reject);
  }).finally(() => clearTimeout(timer));
};

/**
 * Storage in IndexedDB. A connection that the browser has closed or lost, as iOS does in the background, is opened
 * again and the work is run once more; another error, above all a full disk, goes to the caller.
 */
export const openDatabase = (name: string, factory: () => IDBFactory | undefined): Disk => {
  let opening: Promise<IDBDatabase> | undefined;
  let restUntil = 0;
  let giveUp: (error: unknown) => void = () => undefined;

  const forget = (): void => {
    opening?.then(database => database.close()).catch(() => undefined);
    opening = undefined;
    giveUp(lost('was closed'));
  };

  const open = (): Promise<IDBDatabase> =>
    within(longestOpen, (resolve, reject) => {
      const now = performance.now();
      const request = now < restUntil ? undefined : factory()?.open(name, 1);
      if (!request) throw lost('is not available');
      restUntil = now + rest;
      request.onupgradeneeded = () => {
        request.result.createObjectStore('records', {keyPath: 'id'});
        request.result.createObjectStore('bytes');
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        restUntil = 0;
        request.result.onclose = forget;
        request.result.onversionchange = () => {
          request.result.close();
          forget();
        };
        resolve(request.result);
      };
    });

  const transact = async <V>(
    work: (records: IDBObjectStore, bytes: IDBObjectStore, fail: (error: unknown) => void) => IDBRequest<V>,
  ): Promise<V> => {
    for (let isFirst = true; ; isFirst = false) {
      try {
        const database = await (opening ??= open());
        return await within(longestRun, (resolve, reject) => {
          giveUp = reject;
          const transaction = database.transaction(['records', 'bytes'], 'readwrite', {durability: 'strict'});
          const request = work(transaction.objectStore('records'), transaction.objectStore('bytes'), reject);
          transaction.oncomplete = () => resolve(request.result);
          transaction.onabort = () => reject(transaction.error ?? lost('aborted'));
        });
      } catch (error) {
        if (!isFirst || (error as Error).name === 'QuotaExceededError') throw error;
        forget();
      }
    }
  };

  return {
    run: change =>
      transact((records, bytes, fail) => {
        const request = records.getAll();
        request.onsuccess = () => {
          try {
            const changes = change(request.result);
            for (const [id, value] of changes.records)
              if (value) records.put(value);
              else records.delete(id);
            for (const [id, value] of changes.bytes)
              if (value) bytes.put(value, id);
              else bytes.delete(id);
          } catch (error) {
            fail(error);
            abort(records.transaction);
          }
        };
        return request;
      }),
    bytes: id => transact((_, bytes) => bytes.get(id)),
    clear: () =>
      transact((records, bytes) => {
        bytes.clear();
        return records.clear();
      }),
    close: forget,
  };
};
