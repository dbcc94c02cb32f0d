import {isFileKept, keepFile} from './kept-file.js';
import {wasmAddress} from './wasm-address.js';

/**
 * Fetches the decoder's WebAssembly before anything else of it is there, and keeps it on the device: it is by far the
 * largest file, and the others come while it is on its way. Gives nothing where it is kept already, where the browser
 * has no WebAssembly, or where it does not arrive: then the decoder looks for it itself, and tells what is wrong. Never
 * rejects. What arrives is checked by the decoder.
 */
export const fetchWasmEarly = async (wasmUrl: string | undefined): Promise<ArrayBuffer | undefined> => {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    // What a page gives as the address may be none.
    const url = wasmAddress(wasmUrl);
    if (await isFileKept(url)) return undefined;
    const answer = await fetch(url, {credentials: 'same-origin'});
    if (!answer.ok) return undefined;
    const bytes = await answer.arrayBuffer();
    void keepFile(url, bytes);
    return bytes;
  } catch {
    return undefined;
  }
};
