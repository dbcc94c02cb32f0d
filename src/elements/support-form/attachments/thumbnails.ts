import type {ReactiveControllerHost} from '@lit/reactive-element';
import type {HeldFile, OutboxFile} from '../../../outbox/index.js';
import {openPicture} from '../../../report/index.js';
import {thumbnailPixels} from './waiting-file.js';

/** Reads a file that is kept, for its preview. */
export type ReadFile = (fileId: string) => Promise<HeldFile | undefined>;

export const blobOf = ({bytes, type}: HeldFile): Blob => new Blob([bytes], {type});

/** Small pictures of the files of a report; each is read once. */
export class Thumbnails {
  readonly #pictures = new Map<string, HTMLCanvasElement | undefined>();

  constructor(private readonly host: ReactiveControllerHost) {}

  get(id: string): HTMLCanvasElement | undefined {
    return this.#pictures.get(id);
  }

  /** Fetches what is missing and forgets what is gone; a file that cannot be shown keeps its icon. */
  follow(files: readonly OutboxFile[], read: ReadFile | undefined): void {
    for (const id of this.#pictures.keys())
      if (!files.some(file => file.id === id)) this.#pictures.delete(id);
    for (const {id, type} of files) {
      if (!read || !type.startsWith('image/') || this.#pictures.has(id)) continue;
      this.#pictures.set(id, undefined);
      void this.#load(id, read).catch(() => undefined);
    }
  }

  async #load(id: string, read: ReadFile): Promise<void> {
    const file = await read(id);
    if (!file) return;
    const picture = await openPicture(blobOf(file), thumbnailPixels);
    if (!this.#pictures.has(id)) return;
    this.#pictures.set(id, picture);
    this.host.requestUpdate();
  }
}
