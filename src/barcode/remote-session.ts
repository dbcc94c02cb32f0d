import {asDecoderError, closedError, DecoderError} from './errors.js';
import {enlarged} from './detected-barcode.js';
import type {BarcodeFormat} from './formats.js';
import {isPixels, toPixels} from './pixels.js';
import type {Answer, Request} from './protocol.js';
import type {Session} from './session.js';
import type {WasmSource} from './wasm.js';

/** A session in a worker. */
export interface RemoteSession extends Session {
  end(): void;
}

/** The worker is refused or cannot be loaded: the page's policy, an old browser, a file that is not there. */
export class WorkerRefused extends Error {}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL(url: string): string},
  ): {createScriptURL(url: string): string};
}

const policyName = 'standby-worker';
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The worker's address as Trusted Types want it; only ever our own. */
const trusted = (url: string): string => {
  const types = (globalThis as {trustedTypes?: TrustedTypes}).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy(policyName, {createScriptURL: address => address});
  return policy.createScriptURL(url);
};

const openWorker = (url: string): Worker => {
  try {
    return new Worker(trusted(url), {type: 'module', name: 'standby-decoder'});
  } catch (cause) {
    throw new WorkerRefused('The worker was refused.', {cause});
  }
};

/**
 * Starts a worker and a session in it.
 * @throws {WorkerRefused} when there can be no worker; {@link DecoderError} when the decoder cannot start in it.
 */
export const startRemoteSession = async (
  url: string,
  formats: readonly BarcodeFormat[],
  wasm: WasmSource | Promise<WasmSource>,
  signal: AbortSignal | undefined,
): Promise<RemoteSession> => {
  if (signal?.aborted) throw closedError();
  const worker = openWorker(url);
  const waiting = new Map<number, {resolve: (answer: Answer) => void; reject: (error: Error) => void}>();
  let [count, ended]: [number, Error | undefined] = [0, undefined];
  let giveUp: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (giveUp = reject));

  const end = (reason: Error): void => {
    ended ??= reason;
    giveUp(ended);
    worker.terminate();
    for (const {reject} of waiting.values()) reject(ended);
    waiting.clear();
  };

  signal?.addEventListener('abort', () => end(closedError()));

  const ask = (request: (id: number) => Request, transfer: Transferable[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++count;
      try {
        worker.postMessage(request(id), transfer);
      } catch (cause) {
        return reject(new DecoderError('unreadable-image', 'The picture cannot be handed over.', {cause}));
      }
      waiting.set(id, {resolve, reject});
    });

  worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
    const {resolve, reject} = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('code' in data) reject?.(new DecoderError(data.code, data.message));
    else resolve?.(data);
  });
  // Before its first word, an error means that the worker's file was refused; later, that it broke.
  let started = false;
  worker.addEventListener('error', event => {
    event.preventDefault();
    end(started ? asDecoderError(event.message) : new WorkerRefused('The worker did not start.'));
  });

  const start = async (): Promise<Answer> => {
    const source = await wasm;
    return ask(id => ({id, formats, wasm: source}));
  };
  const ready = await Promise.race([start(), failed]).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  started = true;
  const draws = 'draws' in ready && ready.draws;

  const decode: Session['decode'] = async (source, options) => {
    if (draws || isPixels(source)) {
      const answer = await ask(id => ({id, source, options}));
      return 'codes' in answer ? answer.codes : [];
    }
    const {pixels, scale} = await toPixels(source, options.longestSide);
    const answer = await ask(id => ({id, source: pixels, options}));
    return 'codes' in answer ? answer.codes.map(code => enlarged(code, scale)) : [];
  };
  return {decode, end: () => end(closedError())};
};
