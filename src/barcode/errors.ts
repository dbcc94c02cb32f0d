/**
 * What went wrong, for the program:
 * - `unknown-format`: a format that the decoder does not know.
 * - `wasm-unreachable`: the decoder's WebAssembly file could not be loaded.
 * - `wasm-mismatch`: that file belongs to another version of the decoder.
 * - `wasm-refused`: the page or the browser allows no WebAssembly; a page's policy needs `'wasm-unsafe-eval'`.
 * - `unreadable-image`: not a picture, or one that this browser cannot open.
 * - `closed`: the decoder was closed before it answered.
 * - `failed`: the decoder broke in a way that it does not know.
 */
export type DecoderErrorCode =
  | 'unknown-format'
  | 'wasm-unreachable'
  | 'wasm-mismatch'
  | 'wasm-refused'
  | 'unreadable-image'
  | 'closed'
  | 'failed';

/** The only error that a decoder's promises are rejected with. */
export class DecoderError extends Error {
  override readonly name = 'DecoderError';
  readonly code: DecoderErrorCode;

  constructor(code: DecoderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const closedError = (): DecoderError => new DecoderError('closed', 'The decoder was closed.');

/** The page or the browser lets no WebAssembly run. */
export const wasmRefused = (cause?: unknown): DecoderError =>
  new DecoderError(
    'wasm-refused',
    "WebAssembly was refused; a Content Security Policy needs script-src 'wasm-unsafe-eval'.",
    {cause},
  );

/** Anything caught, as the error that callers get. */
export const asDecoderError = (cause: unknown): DecoderError =>
  cause instanceof DecoderError
    ? cause
    : new DecoderError(
        'failed',
        `The decoder failed: ${cause instanceof Error ? cause.message : String(cause)}`,
        {
          cause,
        },
      );
