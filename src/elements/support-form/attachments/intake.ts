import type {ReactiveControllerHost} from '@lit/reactive-element';
import {asAttachmentError, createRedaction, drawnWithin, prepareFile} from '../../../report/index.js';
import type {AttachmentError, AttachmentLimits, PreparedFile, Recording} from '../../../report/index.js';
import {thumbnailPixels} from './waiting-file.js';
import type {ReadyFile, WaitingFile} from './waiting-file.js';

/** What the intake is told by its element. */
export interface IntakeSurroundings {
  limits(): AttachmentLimits;
  /** How many files the report has. */
  count(): number;
  /** Stands for the name of a file that has none. */
  nameOf(kind: PreparedFile['kind']): string;
  onReady(file: ReadyFile): void;
  onProblem(error: AttachmentError): void;
}

export interface Addition {
  stills?: Recording['stills'];
  replaces?: string;
}

let ids = 0;

/** Files that the person has given and has yet to look at; one after the other, in their order. */
export class Intake {
  waiting: readonly WaitingFile[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly around: IntakeSurroundings,
  ) {}

  /** Opens files; resolves when each is ready or was refused. */
  take(files: Iterable<File>): Promise<void> {
    for (const file of files) this.#last = this.#last.then(() => this.#open(file, file.name));
    return this.#last;
  }

  /** Opens one that has no file name, or comes with more than its bytes. */
  takeOne(blob: Blob, name: string, addition: Addition = {}): Promise<void> {
    return (this.#last = this.#last.then(() => this.#open(blob, name, addition)));
  }

  /** Takes a picture whose pixels are there already. */
  takePicture(picture: HTMLCanvasElement, name: string): void {
    this.#ready(++ids, {kind: 'picture', name, picture, type: 'image/png'}, {});
  }

  /** Forgets one; true when it was there. */
  drop(id: number): boolean {
    const kept = this.waiting.filter(file => file.id !== id);
    const isKnown = kept.length < this.waiting.length;
    this.#set(kept);
    return isKnown;
  }

  /** Marks one as being attached, or no longer. */
  mark(id: number, isSaving: boolean): void {
    this.#set(
      this.waiting.map(file => (file.id === id && file.kind === 'ready' ? {...file, isSaving} : file)),
    );
  }

  async #open(blob: Blob, name: string, addition: Addition = {}): Promise<void> {
    const id = ++ids;
    const others = this.waiting.filter(file => file.kind !== 'ready' || !file.replaces).length;
    this.#set([...this.waiting, {kind: 'opening', id, name}]);
    try {
      const count = this.around.count() + others - (addition.replaces ? 1 : 0);
      const file = await prepareFile(blob, name, count, this.around.limits());
      // Whoever pressed "remove" meanwhile does not want it any more.
      if (this.drop(id)) this.#ready(id, file, addition);
    } catch (error) {
      if (this.drop(id)) this.around.onProblem(asAttachmentError(error, 'not-readable', name));
    }
  }

  #ready(id: number, file: PreparedFile, {stills = [], replaces}: Addition): void {
    const small = file.kind === 'picture' ? file.picture : stills[0];
    const ready: ReadyFile = {
      kind: 'ready',
      id,
      name: file.name || this.around.nameOf(file.kind),
      file,
      stills,
      isSaving: false,
      ...(small && {thumbnail: drawnWithin(small, small.width, small.height, thumbnailPixels)}),
      ...(file.kind === 'picture' && {redaction: createRedaction(file.picture.width, file.picture.height)}),
      ...(replaces && {replaces}),
    };
    this.#set([...this.waiting, ready]);
    this.around.onReady(ready);
  }

  #set(waiting: readonly WaitingFile[]): void {
    this.waiting = waiting;
    this.host.requestUpdate();
  }
}
