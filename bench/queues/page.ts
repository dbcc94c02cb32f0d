import {Queue} from 'workbox-background-sync';
import {emptyDraft, reportContext} from '../../src/report/index.js';
import {preparePage} from '../../test/faults/page.js';
import {patience, testFiles} from '../../test/faults/subject.js';
import type {KillPoint, Subject, Watch} from '../../test/faults/subject.js';

/** What the comparison asks of the page besides. */
export interface QueueSubject extends Subject {
  /** How many requests wait, when the replay that every start begins has come to its end. */
  waiting(): Promise<number>;
}

/** Tells when the queue writes and deletes, and breaks the storage as the settings say. */
const watchQueue = ({settings, reach}: Watch): (() => void) => {
  let connection: IDBDatabase | undefined;
  const {add, delete: remove} = IDBObjectStore.prototype;
  const tell = ({transaction}: IDBObjectStore, step: string): void => {
    connection = transaction.db;
    transaction.addEventListener('complete', () => reach(`${step}: stored` as KillPoint));
    reach(`${step}: writing` as KillPoint);
  };
  IDBObjectStore.prototype.add = function (...values) {
    const request = add.apply(this, values);
    tell(this, 'enqueue');
    return request;
  };
  IDBObjectStore.prototype.delete = function (...values) {
    const request = remove.apply(this, values);
    tell(this, 'claim');
    return request;
  };
  return () => {
    if (settings.storage === 'closing') connection?.close();
  };
};

/** The queue as its documentation has it: pushed when a request is to be sent, replayed at once and at each start. */
const openQueue = (watch: Watch): QueueSubject => {
  const {settings, reach, acknowledge} = watch;
  const breakStorage = watchQueue(watch);
  const {fetch} = globalThis;
  globalThis.fetch = async (...request) => {
    breakStorage();
    reach('send: called');
    // It waits for ever where ours gives up: that is the moment at which both are killed.
    if (settings.isImpatient) setTimeout(() => reach('send: answered'), patience);
    try {
      return await fetch(...request);
    } finally {
      reach('send: answered');
    }
  };
  // A page has none, and without it the queue takes its way for browsers that have no Background Sync.
  Object.assign(globalThis, {registration: {}});
  let last: Promise<unknown> = Promise.resolve();
  const replay = (queue: Queue): Promise<void> => {
    const done = queue.replayRequests().catch(() => undefined);
    last = done;
    return done;
  };
  /** Nobody waits for the answer that never comes. */
  const inPatience = (work: Promise<unknown>): Promise<unknown> =>
    settings.isImpatient
      ? Promise.race([work, new Promise<void>(resolve => setTimeout(resolve, patience))])
      : work;
  const queue = new Queue('faults', {forceSyncFallback: true, onSync: ({queue: own}) => replay(own)});
  return {
    states: () => [],
    async fill() {
      const id = crypto.randomUUID();
      const report = {
        ...emptyDraft,
        ...{id, description: 'Die Kasse steht.', context: reportContext()},
        writtenAt: '2026-03-02T12:01:00.000Z',
      };
      const body = new FormData();
      body.append('report', new Blob([JSON.stringify(report)], {type: 'application/json'}));
      for (const {name, type, bytes} of testFiles) body.append('file', new Blob([bytes], {type}), name);
      const headers = {'idempotency-key': `"${id}"`};
      await last;
      const isStored = await queue
        .pushRequest({request: new Request(settings.endpoint, {method: 'POST', headers, body})})
        .then(
          () => true,
          () => false,
        );
      if (isStored) acknowledge('enqueue', id);
      await inPatience(replay(queue));
    },
    look: () => Promise.resolve([]),
    finish: () => replay(queue),
    async clear() {
      while (await queue.shiftRequest());
    },
    async waiting() {
      await inPatience(last);
      return queue.size();
    },
  };
};

preparePage({'workbox-background-sync': openQueue});
