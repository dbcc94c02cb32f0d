import {AttachmentError} from './attachment-error.js';
import {recordingType} from './recording-type.js';

/** What browsers may be told beside the standard's own; the others ignore it. */
interface ScreenWishes extends DisplayMediaStreamOptions {
  selfBrowserSurface?: 'include';
  surfaceSwitching?: 'exclude';
  controller?: object;
}

interface FocusController {
  setFocusBehavior(behavior: 'no-focus-change'): void;
}

/** Keeps the person on this page, where Chromium would show them the window that they chose. */
const stayHere = (): {controller?: object} => {
  const {CaptureController: Controller} = globalThis as {CaptureController?: new () => FocusController};
  if (!Controller) return {};
  const controller = new Controller();
  controller.setFocusBehavior('no-focus-change');
  return {controller};
};

/**
 * Whether this browser offers to see the screen (`picture`) and to record it (`video`). Some phones offer it and
 * then always refuse: the error says so.
 */
export const canCapture = (kind: 'picture' | 'video'): boolean =>
  typeof navigator.mediaDevices?.getDisplayMedia === 'function' &&
  (kind === 'picture' || recordingType() !== undefined);

const stop = (stream: MediaStream): void => stream.getTracks().forEach(track => track.stop());

const codeOf = (error: unknown): 'refused' | 'not-supported' | 'interrupted' => {
  const {name} = Object(error) as {name?: string};
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'AbortError' ? 'interrupted' : 'not-supported';
};

/** A screen that somebody shows us, and the way to see it. */
export interface Screen {
  stream: MediaStream;
  /** Plays what is shown; it has its first picture. */
  video: HTMLVideoElement;
}

const played = async (stream: MediaStream, signal: AbortSignal): Promise<HTMLVideoElement> => {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await new Promise<void>((resolve, reject) => {
    const interrupted = (): void => reject(new AttachmentError('interrupted'));
    signal.addEventListener('abort', interrupted, {once: true});
    stream.getVideoTracks()[0]?.addEventListener('ended', interrupted, {once: true});
    video.addEventListener('error', interrupted, {once: true});
    video.addEventListener('loadeddata', () => resolve(), {once: true});
    void video.play().catch(interrupted);
  });
  return video;
};

/**
 * Asks to see the screen, does the work with it, and stops every track however it ends: also when `signal` was
 * aborted while the browser was still asking. Call it from a click. Throws `AttachmentError` with `refused`,
 * `not-supported` or `interrupted`.
 */
export const withScreen = async <T>(
  kind: 'picture' | 'video',
  signal: AbortSignal,
  work: (screen: Screen) => Promise<T>,
): Promise<T> => {
  const wishes: ScreenWishes = {
    video: {width: {max: 3840}, height: {max: 2160}, frameRate: {max: 15}},
    audio: false,
    selfBrowserSurface: 'include',
    surfaceSwitching: 'exclude',
    ...(kind === 'picture' && stayHere()),
  };
  let stream: MediaStream | undefined;
  let video: HTMLVideoElement | undefined;
  try {
    if (!canCapture(kind)) throw new AttachmentError('not-supported');
    stream = await navigator.mediaDevices.getDisplayMedia(wishes);
    if (signal.aborted) throw new AttachmentError('interrupted');
    video = await played(stream, signal);
    return await work({stream, video});
  } catch (error) {
    throw error instanceof AttachmentError ? error : new AttachmentError(codeOf(error), '', error);
  } finally {
    if (stream) stop(stream);
    if (video) video.srcObject = null;
  }
};
