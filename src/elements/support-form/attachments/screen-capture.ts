import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {asAttachmentError, recordScreen, takeScreenshot} from '../../../report/index.js';
import type {AttachmentError, AttachmentLimits, Recording, RecordingProgress} from '../../../report/index.js';

/** What is going on with the screen. */
export type CaptureState = {kind: 'idle'} | {kind: 'asking'} | ({kind: 'recording'} & RecordingProgress);

export interface CaptureSurroundings {
  limits(): AttachmentLimits;
  onPicture(picture: HTMLCanvasElement): void;
  onRecording(recording: Recording): void;
  onStart(): void;
  onProblem(error: AttachmentError): void;
}

/** Takes pictures and recordings of the screen; all ends when its element leaves the page. */
export class ScreenCapture implements ReactiveController {
  state: CaptureState = {kind: 'idle'};
  #all = new AbortController();
  #finish = new AbortController();

  constructor(
    private readonly host: ReactiveElement,
    private readonly around: CaptureSurroundings,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move in the document is a disconnection for a moment only.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.cancel();
    });
  }

  picture(): Promise<void> {
    return this.#run(async signal => {
      const picture = await takeScreenshot(signal, this.around.limits().maxPixels);
      if (!signal.aborted) this.around.onPicture(picture);
    });
  }

  video(): Promise<void> {
    return this.#run(async signal => {
      const {maxSeconds, maxBytes} = this.around.limits();
      const finish = (this.#finish = new AbortController()).signal;
      const onProgress = (progress: RecordingProgress): void => {
        if (signal.aborted) return;
        if (this.state.kind !== 'recording') this.around.onStart();
        this.#set({kind: 'recording', ...progress});
      };
      this.around.onRecording(await recordScreen({maxSeconds, maxBytes, signal, finish, onProgress}));
    });
  }

  /** Ends a recording and keeps it. */
  finish(): void {
    this.#finish.abort();
  }

  /** Ends whatever goes on and keeps nothing. */
  cancel(): void {
    this.#all.abort();
    this.#set({kind: 'idle'});
  }

  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.state.kind !== 'idle') return;
    const {signal} = (this.#all = new AbortController());
    this.#set({kind: 'asking'});
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) this.around.onProblem(asAttachmentError(error, 'not-supported'));
    }
    if (!signal.aborted) this.#set({kind: 'idle'});
  }

  #set(state: CaptureState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
