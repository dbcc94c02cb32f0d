import {ZXING_WASM_SHA256} from 'zxing-wasm/reader';
import {DecoderError, wasmRefused} from './errors.js';
import {keepFile, keptFile} from './kept-file.js';

/** Where the decoder's WebAssembly comes from: its address, or its bytes where nothing can be fetched. */
export type WasmSource = string | BufferSource;

const fetched = async (url: string): Promise<ArrayBuffer> => {
  try {
    const answer = await fetch(url, {credentials: 'same-origin'});
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await answer.arrayBuffer();
  } catch (cause) {
    throw new DecoderError('wasm-unreachable', `The decoder's WebAssembly could not be loaded: ${url}`, {
      cause,
    });
  }
};

/** Whether the bytes are those of this version; taken for granted on pages without TLS, where browsers have no digest. */
const isOfThisVersion = async (bytes: BufferSource): Promise<boolean> => {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('') === ZXING_WASM_SHA256;
};

/** Code and WebAssembly of different versions fail on every frame with words that mislead, so it is told at once. */
const checked = async <T extends BufferSource>(bytes: T): Promise<T> => {
  if (await isOfThisVersion(bytes)) return bytes;
  throw new DecoderError('wasm-mismatch', 'The WebAssembly file is not the one of this version.');
};

/** The file as it was kept, else from the network; then it is kept for the next time. */
const loaded = async (url: string): Promise<ArrayBuffer> => {
  const kept = await keptFile(url);
  if (kept && (await isOfThisVersion(kept))) return kept;
  const bytes = await checked(await fetched(url));
  void keepFile(url, bytes);
  return bytes;
};

/**
 * Loads, checks and compiles the decoder's WebAssembly.
 * @throws {DecoderError} `wasm-unreachable`, `wasm-mismatch` or `wasm-refused`.
 */
export const compileWasm = async (source: WasmSource): Promise<WebAssembly.Module> => {
  if (typeof WebAssembly === 'undefined') throw wasmRefused();
  const bytes = typeof source === 'string' ? await loaded(source) : await checked(source);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw wasmRefused(cause);
  }
};
