import {exchange, judgeResponse} from '../../outbox/index.js';
import type {Outcome} from '../../outbox/index.js';
import type {Answer, Destination, Consignment, Known, RequestStep, Step, Verdict} from './destination.js';
import {isRecord} from './record.js';
import {uploadFetch} from './upload-fetch.js';

/** What an earlier attempt has left. */
export interface Progress {
  /** Indexes of the steps that need not be done again. */
  done: readonly number[];
  known: Known;
}

/** What an attempt is told and tells. */
export interface RunContext {
  signal: AbortSignal;
  /** 0 to 1. */
  progress(fraction: number): void;
  remember(progress: Progress): Promise<void>;
}

const nothing: Progress = {done: [], known: {}};

/** What is remembered comes back as it was written, or from another version, or not at all. */
export const readProgress = (value: unknown): Progress => {
  if (!isRecord(value) || !Array.isArray(value['done']) || !isRecord(value['known'])) return nothing;
  const texts = Object.entries(value['known']).filter(([, text]) => typeof text === 'string');
  return {done: value['done'] as number[], known: Object.fromEntries(texts) as Known};
};

const readAnswer = async (response: Response): Promise<Answer> => {
  const {status, headers} = response;
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Not every answer is JSON; what needs one says so.
  }
  return {status, headers, body};
};

const isPage = (response: Response): boolean =>
  response.redirected || /html/.test(response.headers.get('content-type') ?? '');

const request = async (
  step: RequestStep,
  known: Known,
  id: string,
  {signal, progress}: RunContext,
): Promise<Verdict> => {
  const {tellsProgress, ...what} = step.request(known);
  const response = await exchange(what, signal, tellsProgress ? uploadFetch(progress) : undefined);
  if (!response) return {kind: 'blocked', reason: 'cors'};
  const isOwn = response.status >= 200 && response.type !== 'opaqueredirect' && !isPage(response);
  // An answer that proves nothing in general: a portal, or an error that the step has no word for.
  const usual = response.clone();
  if (isOwn && response.ok) return step.judge(await readAnswer(response), known);
  const special = isOwn && step.judgeError?.(await readAnswer(response));
  return special || judgeResponse(usual, id, Date.now());
};

const upload = async (
  {upload: {url, file, key}}: Extract<Step, {upload: unknown}>,
  known: Known,
  context: RunContext,
  keep: (known: Known) => Promise<void>,
): Promise<Verdict> => {
  const {resumableUpload} = await import('./resumable-upload.js');
  const from = known[key];
  const result = await resumableUpload(file, {
    ...{url, signal: context.signal, progress: context.progress},
    ...(from && {from}),
    onAddress: address => void keep({[key]: address}),
  });
  if ('kind' in result) return result;
  return {kind: 'done', known: {[key]: result.address, [`${key}.sha256`]: result.sha256}};
};

const perform = async (
  steps: readonly Step[],
  id: string,
  start: Progress,
  context: RunContext,
): Promise<Outcome | {kind: 'restart'}> => {
  let lasting = start;
  let known = start.known;
  const keep = async (more: Known): Promise<void> => {
    known = {...known, ...more};
    lasting = {...lasting, known: {...lasting.known, ...more}};
    await context.remember(lasting);
  };
  for (const [index, step] of steps.entries()) {
    if (lasting.done.includes(index)) continue;
    const isUpload = 'upload' in step;
    if (isUpload && !step.isNeeded(known)) continue;
    const verdict = isUpload
      ? await upload(step, known, context, keep)
      : await request(step, known, id, context);
    if (verdict.kind !== 'done') return verdict;
    known = {...known, ...verdict.known};
    if (!isUpload && step.isLasting === false) continue;
    lasting = {...lasting, done: [...lasting.done, index]};
    await keep(verdict.known ?? {});
  }
  return {kind: 'retry', reason: 'unconfirmed'};
};

/**
 * Delivers a report to one destination, from where an earlier attempt has left off. What lasts is remembered before
 * the next step begins. Rejects when nobody answers.
 */
export const runSteps = async (
  destination: Destination,
  consignment: Consignment,
  resume: unknown,
  context: RunContext,
): Promise<Outcome> => {
  const steps = destination.steps(consignment);
  if ('kind' in steps) return steps;
  const {id} = consignment.report;
  const start = readProgress(resume);
  const verdict = await perform(steps, id, start, context);
  if (verdict.kind !== 'restart') return verdict;
  if (start === nothing) return {kind: 'blocked', reason: 'no-endpoint'};
  await context.remember(nothing);
  const second = await perform(steps, id, nothing, context);
  return second.kind === 'restart' ? {kind: 'blocked', reason: 'no-endpoint'} : second;
};
