import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {carriesFiles, pastedFiles} from './pasted-files.js';

/** Takes files that are pasted or dropped in an area of the page, and says while something is held over it. */
export class FileDrop implements ReactiveController {
  isOver = false;
  #area: EventTarget | undefined;
  #isConnected = false;
  readonly #listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['paste', (event: ClipboardEvent) => this.#take(event, pastedFiles(event))],
    ['dragenter', (event: DragEvent) => this.#hover(event)],
    ['dragover', (event: DragEvent) => this.#hover(event)],
    ['dragleave', (event: DragEvent) => this.#leave(event)],
    ['drop', (event: DragEvent) => this.#drop(event)],
  ];

  constructor(
    private readonly host: ReactiveElement,
    private readonly isOpen: () => boolean,
    private readonly take: (files: File[]) => void,
  ) {
    host.addController(this);
  }

  /** Where to listen; the element itself unless told otherwise. */
  set area(area: EventTarget | undefined) {
    this.hostDisconnected();
    this.#area = area;
    if (this.host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    for (const [name, listener] of this.#listeners)
      this.#target.addEventListener(name, listener as EventListener);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    for (const [name, listener] of this.#listeners)
      this.#target.removeEventListener(name, listener as EventListener);
    this.#show(false);
  }

  get #target(): EventTarget {
    return this.#area ?? this.host;
  }

  #take(event: Event, files: File[]): void {
    if (!files.length || !this.isOpen()) return;
    event.preventDefault();
    this.take(files);
  }

  #hover(event: DragEvent): void {
    if (!carriesFiles(event) || !this.isOpen()) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  }

  #leave({relatedTarget}: DragEvent): void {
    const isInside = relatedTarget instanceof Node && (this.#target as Node).contains(relatedTarget);
    if (!isInside) this.#show(false);
  }

  #drop(event: DragEvent): void {
    this.#show(false);
    this.#take(event, [...(event.dataTransfer?.files ?? [])]);
  }

  #show(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
