import {asDecoderError, closedError} from './errors.js';
import type {DetectedBarcode} from './detected-barcode.js';
import {checkFormats} from './formats.js';
import type {BarcodeFormat} from './formats.js';
import type {BarcodeSource} from './pixels.js';
import {startRemoteSession, WorkerRefused} from './remote-session.js';
import type {RemoteSession} from './remote-session.js';
import type {DecodeOptions, Session} from './session.js';
import {wasmAddress} from './wasm-address.js';
import type {WasmSource} from './wasm.js';

export interface DecoderOptions {
  /** The codes to look for; each one more costs time on every picture. */
  formats: readonly BarcodeFormat[];
  /** Address of the WebAssembly file, when it does not lie beside this module. */
  wasmUrl?: string;
  /**
   * That file's bytes instead, where nothing can be fetched, as in Node; or when they come. Where they come to nothing
   * the file is fetched.
   */
  wasmBytes?: BufferSource | Promise<BufferSource | undefined>;
  /** Address of the worker's file, when it does not lie beside this module. */
  workerUrl?: string;
  /** Ends the decoder, also one that still starts: `createDecoder` then rejects with `closed`. */
  signal?: AbortSignal | undefined;
}

/** `wasm` is zxing-cpp; `plain` is a smaller reader of QR codes alone, for pages that let no WebAssembly run. */
export type DecoderEngine = 'wasm' | 'plain';

export interface Decoder {
  readonly engine: DecoderEngine;
  /**
   * Finds codes in a picture; the result is empty when there are none. Calls are answered one after the other.
   * Rejects with a {@link DecoderError} only: `unreadable-image`, `closed` or `failed`.
   */
  decode(image: BarcodeSource, options?: DecodeOptions): Promise<DetectedBarcode[]>;
  /** Frees everything; what is still being decoded rejects with `closed`. */
  close(): void;
}

/** Decoding without a worker, where there is none or the page's policy refuses it. */
const localSession = (session: Session, signal: AbortSignal | undefined): RemoteSession => {
  let ended = false;
  const end = (): void => void (ended = true);
  if (signal?.aborted) throw closedError();
  signal?.addEventListener('abort', end);
  const alive = <T>(value: T): T => {
    if (ended) throw closedError();
    return value;
  };
  let last: Promise<unknown> = Promise.resolve();
  const decode: RemoteSession['decode'] = (source, options) => {
    const found = last.then(() => alive(session).decode(source, options)).then(alive);
    last = found.catch(() => undefined);
    return found;
  };
  return {decode, end};
};

/** A worker where there may be one; decoding here only makes the page wait. */
const openSession = async (
  workerUrl: string,
  formats: readonly BarcodeFormat[],
  wasm: WasmSource | Promise<WasmSource>,
  signal: AbortSignal | undefined,
  startHere: () => Promise<Session>,
): Promise<RemoteSession> => {
  if (typeof Worker === 'undefined') return localSession(await startHere(), signal);
  try {
    return await startRemoteSession(workerUrl, formats, wasm, signal);
  } catch (error) {
    if (error instanceof WorkerRefused) return localSession(await startHere(), signal);
    throw error;
  }
};

/** What reads without WebAssembly; only QR codes. */
const openPlainSession = (signal: AbortSignal | undefined): Promise<RemoteSession> =>
  openSession(new URL('./plain/worker.js', import.meta.url).href, [], '', signal, async () =>
    (await import('./plain/session.js')).startPlainSession(),
  );

/**
 * Starts a decoder: a worker with zxing-cpp as WebAssembly, or the same in this thread where a page's policy
 * refuses the worker. Where WebAssembly is refused and QR codes are asked for, a smaller reader takes its place that
 * knows no other codes; `engine` tells. A detector of the browser's own looks for QR codes first, once it has read one of
 * ours; zxing-cpp looks at the same frame when it finds none. Rejects with a {@link DecoderError} only: `unknown-format`,
 * `wasm-unreachable`, `wasm-mismatch`, `wasm-refused` or `failed`.
 *
 * A Content Security Policy needs `script-src 'wasm-unsafe-eval'`, and `worker-src` and `connect-src` for the two
 * files; with Trusted Types the policy `standby-worker` lets the worker start.
 */
export const createDecoder = async (options: DecoderOptions): Promise<Decoder> => {
  try {
    const formats = checkFormats(options.formats);
    const {wasmBytes, wasmUrl} = options;
    // Beside the worker, which starts meanwhile.
    const wasm = Promise.resolve(wasmBytes).then(bytes => bytes ?? wasmAddress(wasmUrl));
    // It is told where it is awaited, which may be never.
    wasm.catch(() => undefined);
    const workerUrl = options.workerUrl ?? new URL('./worker.js', import.meta.url).href;
    const {signal} = options;
    let engine: DecoderEngine = 'wasm';
    const session = await openSession(workerUrl, formats, wasm, signal, async () =>
      (await import('./session.js')).startSession(formats, await wasm),
    ).catch((cause: unknown) => {
      if (asDecoderError(cause).code !== 'wasm-refused' || !formats.includes('qr_code')) throw cause;
      engine = 'plain';
      return openPlainSession(signal);
    });
    return {
      engine,
      decode: async (image, settings = {}) => {
        try {
          return await session.decode(image, settings);
        } catch (cause) {
          throw asDecoderError(cause);
        }
      },
      close: () => session.end(),
    };
  } catch (cause) {
    throw asDecoderError(cause);
  }
};
