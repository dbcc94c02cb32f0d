import {Upload} from 'tus-js-client';
import type {DetailedError} from 'tus-js-client';
import {judgeResponse} from '../../outbox/index.js';
import type {HeldFile, Outcome} from '../../outbox/index.js';

/** A server that keeps only whole pieces loses no more than this when a line is cut. */
const pieceBytes = 4 * 1024 * 1024;

export interface ResumableUploadOptions {
  /** Where uploads are created. */
  url: string;
  /** Address of the upload that an earlier attempt has begun; a new one is begun when the server has forgotten it. */
  from?: string;
  signal: AbortSignal;
  /** 0 to 1. */
  progress(fraction: number): void;
  /** Told as soon as the upload has an address. */
  onAddress(address: string): void;
}

const hashOf = async (bytes: ArrayBuffer): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Sends one file by tus 1.0.0, from where the server has it. One try: the outbox decides when the next one is. */
export const resumableUpload = async (
  {name, type, bytes}: HeldFile,
  {url, from, signal, progress, onAddress}: ResumableUploadOptions,
): Promise<{address: string; sha256: string} | Outcome> => {
  const sha256 = await hashOf(bytes);
  return new Promise((resolve, reject) => {
    const fail = async (error: Error | DetailedError): Promise<Outcome> => {
      const answer = ('originalResponse' in error && error.originalResponse) || undefined;
      const status = answer?.getStatus() ?? 0;
      if (!answer || status < 200) throw error;
      const retryAfter = answer.getHeader('retry-after');
      const headers = {...(retryAfter && {'retry-after': retryAfter})};
      return judgeResponse(new Response(null, {status, headers}), '', Date.now());
    };
    const upload = new Upload(new Blob([bytes], {type}), {
      endpoint: url,
      uploadUrl: from ?? null,
      retryDelays: null,
      storeFingerprintForResuming: false,
      chunkSize: pieceBytes,
      metadata: {filename: name, filetype: type},
      onProgress: (sent, total) => progress(total ? sent / total : 0),
      onUploadUrlAvailable: () => upload.url && onAddress(upload.url),
      onError: error => void fail(error).then(resolve, reject),
      onSuccess: () => resolve({address: upload.url ?? '', sha256}),
    });
    const stop = (): void => {
      void upload.abort();
      reject(new DOMException('The upload was stopped', 'AbortError'));
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, {once: true});
    upload.start();
  });
};
