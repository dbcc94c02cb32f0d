import {createHash} from 'node:crypto';
import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import type {FastifyRequest} from 'fastify';
import type {Database} from '../database.js';
import {claimKey} from './claims.js';
import type {Claim} from './claims.js';
import type {FileFacts} from './file-facts.js';
import {inChunks} from './file-store.js';
import type {FileStore} from './file-store.js';
import {fingerprint} from './fingerprint.js';
import {FormReader} from './form-reader.js';
import type {OpenSink, ReceivedReport} from './form-reader.js';
import {SupportProblem} from './problem.js';
import {readReport} from './report.js';
import type {HelpDeskRelay} from './relay.js';
import type {UploadedFile} from './report.js';
import type {Receipt, ReportStore} from './report-store.js';
import type {SupportSettings} from './settings.js';

export interface SupportServer {
  database: Database;
  files: FileStore;
  reports: ReportStore;
  settings: SupportSettings;
  /** Passes reports on to a help desk, where there is one. */
  relay: HelpDeskRelay | undefined;
}

const inProgress = (): SupportProblem =>
  new SupportProblem(409, 'in-progress', 'Another request is storing this report.', {retryAfter: 2});

/** `Idempotency-Key: "…"`, a string of RFC 8941 without escapes. */
export const readKey = (header: string | string[] | undefined): string => {
  if (header === undefined)
    throw new SupportProblem(400, 'key-missing', 'The header Idempotency-Key is missing.', {
      field: 'idempotency-key',
    });
  const [, key] = /^"([\x20\x21\x23-\x5b\x5d-\x7e]{1,200})"$/.exec(String(header).trim()) ?? [];
  if (key === undefined)
    throw new SupportProblem(
      400,
      'key-invalid',
      'Idempotency-Key is 1 to 200 printable ASCII characters in double quotes.',
      {field: 'idempotency-key'},
    );
  return key;
};

/** Takes the bytes and keeps none: what arrives is compared with what is there. */
const keepNothing: OpenSink = async () => ({write: async () => undefined, end: async () => undefined});

/** Stores for a claim, and stops when another node has taken it over. */
const keepFor =
  (claim: Claim, files: FileStore, leaseSeconds: number): OpenSink =>
  async (file, place) => {
    const id = await files.create({...file, holder: claim.holder});
    let size = 0;
    let renewed = performance.now();
    const chunks = inChunks(async bytes => {
      if (!(await files.append(id, size, bytes))) throw inProgress();
      size += bytes.length;
    });
    return {
      write: async bytes => {
        if (performance.now() - renewed > (leaseSeconds * 1000) / 4) {
          if (!(await claim.renew())) throw inProgress();
          renewed = performance.now();
        }
        await chunks.write(bytes);
      },
      end: async ({sha256}) => {
        await chunks.flush();
        await files.finish(id, place, sha256);
      },
    };
  };

const read = async (
  request: FastifyRequest,
  {limits}: SupportSettings,
  open: OpenSink,
): Promise<ReceivedReport> =>
  typeof request.body === 'string'
    ? {report: readReport(request.body), files: []}
    : new FormReader(request, limits, open).read();

const uploadId = ({url}: UploadedFile): string =>
  /\/uploads\/([0-9a-f-]{36})$/.exec(url)?.[1] ?? '00000000-0000-0000-0000-000000000000';

/** Reads an upload again to know that it is what the report says. */
const verifyUpload = async (
  files: FileStore,
  upload: UploadedFile,
  place: number,
): Promise<{id: string; sha256: string}> => {
  const id = uploadId(upload);
  const field = `uploads.${place}`;
  const file = await files.find(id);
  if (!file)
    throw new SupportProblem(422, 'upload-missing', 'An upload of the report is not there (any more).', {
      field,
    });
  if (file.size !== file.length)
    throw new SupportProblem(422, 'upload-missing', 'An upload of the report is not finished.', {field});
  const hash = createHash('sha256');
  for await (const chunk of files.read(id)) hash.update(chunk);
  const sha256 = hash.digest('hex');
  if (sha256 !== upload.sha256)
    throw new SupportProblem(422, 'upload-missing', 'An upload has other bytes than the report says.', {
      field,
    });
  return {id, sha256};
};

const factsOf = ({report, files}: ReceivedReport): FileFacts[] => [...files, ...(report.uploads ?? [])];

const storeNew = async (
  request: FastifyRequest,
  claim: Claim,
  {files, reports, settings, relay}: SupportServer,
): Promise<Receipt> => {
  const received = await read(request, settings, keepFor(claim, files, settings.leaseSeconds));
  const {report} = received;
  const uploads: {id: string; sha256: string}[] = [];
  for (const [place, upload] of (report.uploads ?? []).entries()) {
    uploads.push(await verifyUpload(files, upload, place));
    if (!(await claim.renew())) throw inProgress();
  }
  const content = fingerprint(report, factsOf(received));
  const isRelayed = relay !== undefined;
  const receipt = await reports.store(claim, {report, fingerprint: content, uploads, isRelayed});
  relay?.hasten();
  return receipt;
};

/** Waits for the request that came first, and answers as it did when both carry the same. */
const repeat = async (
  request: FastifyRequest,
  key: string,
  {reports, settings}: SupportServer,
): Promise<Receipt> => {
  const received = await read(request, settings, keepNothing);
  const until = performance.now() + settings.patienceMilliseconds;
  let known: Awaited<ReturnType<ReportStore['find']>>;
  for (;;) {
    // In this order: the claim goes in the moment in which the report is there.
    const isClaimed = await reports.isClaimed(key);
    known = await reports.find(key);
    if (known || !isClaimed || performance.now() >= until) break;
    await wait(50);
  }
  if (!known) throw inProgress();
  const {fingerprint: content, ...receipt} = known;
  if (content === fingerprint(received.report, factsOf(received))) return receipt;
  throw new SupportProblem(422, 'key-reused', 'This Idempotency-Key belongs to a report with other content.');
};

/**
 * Stores a report once, however often and wherever it arrives. While one request stores it, others with the same key
 * wait a moment for its outcome; whatever goes wrong on the way, nothing of it stays.
 */
export const receiveReport = async (
  request: FastifyRequest,
  server: SupportServer,
): Promise<{isNew: boolean; receipt: Receipt}> => {
  const {database, files, reports, settings} = server;
  const key = readKey(request.headers['idempotency-key']);
  const claim = await claimKey(database, key, settings.leaseSeconds);
  // Only now: what was stored before the claim could be taken is seen.
  if (!claim || (await reports.find(key))) {
    await claim?.release();
    return {isNew: false, receipt: await repeat(request, key, server)};
  }
  try {
    return {isNew: true, receipt: await storeNew(request, claim, server)};
  } catch (error) {
    // A database that does not answer is cleaned by the next sweep.
    await files.removeHeld(claim.holder).catch(() => undefined);
    await claim.release().catch(() => undefined);
    throw error;
  }
};
