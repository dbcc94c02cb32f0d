import {ZXING_WASM_SHA256} from 'zxing-wasm/reader';
import {DecoderError, wasmRefused} from './errors.js';

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

/** Code and WebAssembly of different versions fail on every frame with words that mislead, so it is told at once. */
const checkVersion = async (bytes: BufferSource): Promise<void> => {
  // Browsers have no digest on pages without TLS.
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== ZXING_WASM_SHA256)
    throw new DecoderError('wasm-mismatch', 'The WebAssembly file is not the one of this version.');
};

/**
 * Loads, checks and compiles the decoder's WebAssembly.
 * @throws {DecoderError} `wasm-unreachable`, `wasm-mismatch` or `wasm-refused`.
 */
export const compileWasm = async (source: WasmSource): Promise<WebAssembly.Module> => {
  if (typeof WebAssembly === 'undefined') throw wasmRefused();
  const bytes = typeof source === 'string' ? await fetched(source) : source;
  await checkVersion(bytes);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw wasmRefused(cause);
  }
};
