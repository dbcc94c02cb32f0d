import {createDestination, failOver} from '../../../src/report/index.js';
import type {DestinationConfig, Report} from '../../../src/report/index.js';
import type {HeldFile, Outcome} from '../../../src/outbox/index.js';
import type {Database} from '../database.js';
import type {FileStore, StoredFile} from './file-store.js';

export interface HelpDeskRelay {
  /** Looks for reports that are due, at once. */
  hasten(): void;
  close(): Promise<void>;
}

interface DueReport {
  key: string;
  report_id: string;
  report: string;
  relay_attempts: number;
  relay_resume: string | null;
}

export interface RelayTimes {
  /** Milliseconds between two looks at what is due. */
  look: number;
  /** Seconds until the second attempt; each later one waits twice as long, up to an hour. */
  firstPause: number;
  /** Seconds for which one attempt has the report for itself; its node has died when it takes longer. */
  lease: number;
}

const usualTimes: RelayTimes = {look: 15_000, firstPause: 30, lease: 300};
const longestPause = 3_600;

/** Help desks take no more in all, and more does not belong in memory. */
const relayedBytes = 20 * 1024 * 1024;

const hold = async (files: FileStore, {id, name, type, size}: StoredFile): Promise<HeldFile> => {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for await (const chunk of files.read(id)) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return {id, name, type, size, bytes: bytes.buffer};
};

/** What is too large to go along is named in the text, so that somebody comes and gets it. */
const nameLeftOut = (report: Report, left: readonly StoredFile[]): Report => ({
  ...report,
  description: [
    report.description,
    ...left.map(({name, size}) => `[${name}, ${Math.ceil(size / 1e6)} MB: kept on the support server]`),
  ].join('\n'),
});

const pauseAfter = (attempts: number, {firstPause}: RelayTimes): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(attempts - 1, 10));

/**
 * Passes stored reports on to one help desk, also those of other nodes and of before a restart. At least once: a node
 * that dies between the help desk's answer and its note sends again, which the reference in the subject shows.
 */
export const createHelpDeskRelay = async (
  config: DestinationConfig,
  {query}: Database,
  files: FileStore,
  times: RelayTimes = usualTimes,
): Promise<HelpDeskRelay> => {
  const send = failOver([await createDestination(config)]);
  const controller = new AbortController();

  const deliver = async ({key, report_id: id, report, ...row}: DueReport): Promise<Outcome> => {
    const stored = await query<StoredFile>(
      'select * from support_file where report_key = $1 order by place',
      [key],
    );
    const along: HeldFile[] = [];
    const left: StoredFile[] = [];
    let room = relayedBytes;
    for (const file of stored)
      if (file.size > room) left.push(file);
      else {
        room -= file.size;
        along.push(await hold(files, file));
      }
    const {uploads: _uploads, ...data} = JSON.parse(report) as Report & {uploads?: unknown};
    return send(
      {
        id,
        data: nameLeftOut(data, left),
        files: along,
        attempt: row.relay_attempts,
        resume: row.relay_resume ? (JSON.parse(row.relay_resume) as unknown) : undefined,
      },
      {
        idempotencyKey: key,
        signal: controller.signal,
        progress: () => undefined,
        remember: async resume => {
          await query('update support_report set relay_resume = $2 where key = $1', [
            key,
            JSON.stringify(resume),
          ]);
        },
      },
    );
  };

  const note = async ({key, relay_attempts: attempts}: DueReport, outcome: Outcome): Promise<void> => {
    if (outcome.kind === 'sent') {
      await query(
        `update support_report set relay_due = null, relay_failure = null, relay_resume = null, relay_reference = $2
         where key = $1`,
        [key, outcome.reference ?? ''],
      );
      return;
    }
    const wanted = Math.ceil((outcome.retryAfter ?? 0) / 1000);
    const pause = outcome.kind === 'blocked' ? longestPause : Math.max(wanted, pauseAfter(attempts, times));
    // Only what kind of failure: an answer may repeat what it was asked with.
    await query(
      `update support_report set relay_failure = $2,
         relay_due = case when $3::integer is null then null else now() + make_interval(secs => $3::integer) end
       where key = $1`,
      [
        key,
        [outcome.reason, outcome.status].filter(Boolean).join(' '),
        outcome.kind === 'needs-you' ? null : pause,
      ],
    );
  };

  const takeDue = async (): Promise<DueReport | undefined> =>
    (
      await query<DueReport>(
        `update support_report set relay_attempts = relay_attempts + 1,
           relay_due = now() + make_interval(secs => $1::integer)
         where key = (
           select key from support_report where relay_due <= now() order by relay_due limit 1
           for update skip locked
         ) returning key, report_id, report, relay_attempts, relay_resume`,
        [times.lease],
      )
    )[0];

  const work = async (): Promise<void> => {
    for (;;) {
      if (controller.signal.aborted) return;
      const due = await takeDue();
      if (!due) return;
      await note(due, await deliver(due));
    }
  };

  let working: Promise<void> | undefined;
  const hasten = (): void => {
    working ??= work()
      .catch((error: unknown) => {
        if (!controller.signal.aborted)
          console.error(
            `[support] cannot pass reports on: ${error instanceof Error ? error.name : 'unknown'}`,
          );
      })
      .finally(() => (working = undefined));
  };
  const timer = setInterval(hasten, times.look).unref();
  hasten();
  return {
    hasten,
    close: async () => {
      clearInterval(timer);
      controller.abort();
      await working;
    },
  };
};
