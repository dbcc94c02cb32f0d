import {AttachmentError} from './attachment-error.js';
import {drawnWithin} from './pixels.js';
import {recordingType} from './recording-type.js';
import {withScreen} from './screen.js';
import type {Screen} from './screen.js';

/** How far a recording is. */
export interface RecordingProgress {
  seconds: number;
  bytes: number;
}

export interface RecordingOptions {
  maxSeconds: number;
  maxBytes: number;
  /** Throws everything away. */
  signal: AbortSignal;
  /** Ends the recording and keeps it. */
  finish: AbortSignal;
  onProgress?(progress: RecordingProgress): void;
}

export interface Recording {
  blob: Blob;
  /** Small pictures of it in their order, to look through where the page allows no player. */
  stills: readonly HTMLCanvasElement[];
}

/** Milliseconds between two pieces. */
const pieceEvery = 250;
const mostStills = 6;
const stillPixels = 240 * 135;
const bestBitsPerSecond = 2_500_000;

/** So that it fits if the encoder keeps to it; the last tenth is for one that does not. */
const bitRate = ({maxBytes, maxSeconds}: RecordingOptions): number =>
  Math.floor(Math.min(bestBitsPerSecond, (maxBytes * 8 * 0.9) / maxSeconds));

const record = ({stream, video}: Screen, options: RecordingOptions): Promise<Recording> => {
  const {maxSeconds, maxBytes, signal, finish, onProgress} = options;
  const mimeType = recordingType();
  const recorder = new MediaRecorder(stream, {
    videoBitsPerSecond: bitRate(options),
    ...(mimeType && {mimeType}),
  });
  const pieces: Blob[] = [];
  const stills: HTMLCanvasElement[] = [];
  const startedAt = performance.now();
  let bytes = 0;
  let largest = 0;

  const still = (seconds: number): void => {
    if (
      stills.length < mostStills &&
      seconds >= (stills.length * maxSeconds) / mostStills &&
      video.videoWidth
    )
      stills.push(drawnWithin(video, video.videoWidth, video.videoHeight, stillPixels));
  };

  return new Promise<Recording>((resolve, reject) => {
    const end = (): void => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    const timer = setTimeout(end, maxSeconds * 1000);
    finish.addEventListener('abort', end, {once: true});
    signal.addEventListener('abort', end, {once: true});
    stream.getVideoTracks()[0]?.addEventListener('ended', end, {once: true});
    recorder.addEventListener('dataavailable', ({data}) => {
      const seconds = (performance.now() - startedAt) / 1000;
      if (data.size) pieces.push(data);
      bytes += data.size;
      largest = Math.max(largest, data.size);
      still(seconds);
      onProgress?.({seconds: Math.min(seconds, maxSeconds), bytes});
      // What the encoder still holds comes after the end, and must fit too.
      if (bytes + 2 * largest > maxBytes) end();
    });
    recorder.addEventListener('error', event => reject(new AttachmentError('not-supported', '', event)));
    recorder.addEventListener('stop', () => {
      clearTimeout(timer);
      const [type] = recorder.mimeType.split(';');
      const blob = new Blob(pieces, {type: type || 'video/webm'});
      if (signal.aborted || !blob.size) reject(new AttachmentError('interrupted'));
      else if (blob.size > maxBytes) reject(new AttachmentError('too-large'));
      else resolve({blob, stills});
    });
    recorder.start(pieceEvery);
    still(0);
    if (finish.aborted || signal.aborted) end();
  });
};

/**
 * Records what the person chooses to show, without sound, until `finish`, the limits, or the person stops sharing.
 * Errors as those of `withScreen`, and `too-large`.
 */
export const recordScreen = (options: RecordingOptions): Promise<Recording> =>
  withScreen('video', options.signal, screen => record(screen, options));
