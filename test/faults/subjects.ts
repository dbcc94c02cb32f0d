import {createOutbox, deliver} from '../../src/outbox/index.js';
import type {HeldFile, OutboxSnapshot, Send} from '../../src/outbox/index.js';
import {
  createDestination,
  createReportDesk,
  emptyDraft,
  failOver,
  reportContext,
} from '../../src/report/index.js';
import type {Report} from '../../src/report/index.js';
import {patience, testFiles} from './subject.js';
import type {ShownItem, Subject, SubjectName, Watch} from './subject.js';

const halfAMinute = 30_000;

/** The same timers, but nobody has to wait for half a minute. */
const impatient = {
  setTimeout: (task: () => void, milliseconds: number): unknown =>
    setTimeout(task, milliseconds < halfAMinute ? milliseconds : patience),
};

const hashOf = async (bytes: ArrayBuffer): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const watched =
  <T>(send: Send<T>, {reach, breakStorage}: Watch): Send<T> =>
  async (parcel, context) => {
    breakStorage();
    reach('send: called');
    try {
      return await send(parcel, context);
    } finally {
      reach('send: answered');
    }
  };

const hear =
  ({saySent}: Watch) =>
  ({items}: OutboxSnapshot): void => {
    for (const {id, state} of items) if (state === 'sent') saySent(id);
  };

const statesOf = ({isLoaded, items}: OutboxSnapshot): ReturnType<Subject['states']> =>
  isLoaded ? items.map(({state, failure}) => ({state, ...(failure && {failure})})) : undefined;

const lookAt = async (
  {items}: OutboxSnapshot,
  read: (id: string) => Promise<{files: HeldFile[]} | undefined>,
): Promise<ShownItem[]> => {
  const shown = [];
  for (const {id, state, failure, files: expected} of items) {
    const {files = []} = (await read(id)) ?? {};
    const isWhole = files.length > 0 && files.length === expected.length;
    const sha256 = isWhole && (await Promise.all(files.map(({bytes}) => hashOf(bytes)))).join(' ');
    shown.push({id, state, ...(failure && {failure}), ...(sha256 && {sha256})});
  }
  return shown;
};

const newReport = (): Omit<Report, 'id'> => ({
  ...emptyDraft,
  description: 'Die Kasse steht.',
  context: reportContext(),
  writtenAt: '2026-03-02T12:01:00.000Z',
});

const openOutbox = (watch: Watch): Subject => {
  const {endpoint, isImpatient} = watch.settings;
  const send: Send<Omit<Report, 'id'>> = ({id, data, files}, context) => {
    const body = new FormData();
    body.append('report', new Blob([JSON.stringify({...data, id})], {type: 'application/json'}));
    for (const {name, type, bytes} of files) body.append('file', new Blob([bytes], {type}), name);
    return deliver({url: endpoint, body}, {id}, context);
  };
  const outbox = createOutbox({
    name: 'faults',
    ...(isImpatient && {environment: impatient}),
    send: watched(send, watch),
  });
  outbox.subscribe(hear(watch));
  const tell = (what: 'put' | 'attach' | 'enqueue', id: string): void => {
    // What is in memory only is not stored, and the outbox must have said so.
    if (outbox.snapshot.items.find(item => item.id === id)?.kept === 'device') watch.acknowledge(what, id);
  };
  return {
    states: () => statesOf(outbox.snapshot),
    async fill() {
      const {id} = (await outbox.put({data: newReport()}))!;
      tell('put', id);
      for (const file of testFiles) await outbox.attach(id, file);
      tell('attach', id);
      await outbox.enqueue(id);
      tell('enqueue', id);
    },
    look: () => lookAt(outbox.snapshot, outbox.read),
    finish: async id => (await outbox.enqueue(id)) ?? outbox.retry(id),
    clear: () => outbox.clear(),
  };
};

const openDesk = (watch: Watch): Subject => {
  const {endpoint, isImpatient} = watch.settings;
  const send: Send<Report> = async (parcel, context) =>
    failOver([await createDestination({kind: 'standby', url: endpoint})])(parcel, context);
  const desk = createReportDesk({
    ...(isImpatient && {environment: impatient}),
    send: watched(send, watch),
  });
  desk.subscribe(hear(watch));
  const isStored = (id: string): boolean =>
    desk.snapshot.items.find(item => item.id === id)?.kept === 'device';
  return {
    states: () => statesOf(desk.snapshot),
    async fill() {
      const editor = (await desk.edit())!;
      editor.write({description: 'Die Kasse steht.', accountId: 'DM-1'});
      await editor.save();
      const {id = ''} = editor;
      if (editor.state === 'saved') watch.acknowledge('put', id);
      for (const file of testFiles) await editor.attach(file);
      if (editor.state === 'saved') watch.acknowledge('attach', id);
      await editor.send(reportContext());
      if (isStored(id)) watch.acknowledge('enqueue', id);
    },
    look: () => lookAt(desk.snapshot, desk.read),
    async finish(id) {
      const {state} = desk.snapshot.items.find(item => item.id === id)!;
      if (state !== 'draft') return desk.retry(id);
      return (await desk.edit(id))?.send(reportContext());
    },
    clear: () => desk.clear(),
  };
};

/** How to open what is put to the test. */
export const subjects: Record<SubjectName, (watch: Watch) => Subject> = {
  outbox: openOutbox,
  'report desk': openDesk,
};
