import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {goesIntoField, hasHid, hasSerial, listenToKeyboardScanner, pictureIn} from '../../barcode/index.js';
import type {KeyboardScan} from '../../barcode/index.js';
import type {Connect, HandScannerKind} from './frame-view.js';

interface Ways {
  picture(file: File): void;
  text(text: string): void;
  pattern(): RegExp | undefined;
}

/** Hand-held scanners pretend to be an American keyboard: where only that reading looks like a code, it is meant. */
const meant = ({text, american}: KeyboardScan, pattern: RegExp | undefined): string =>
  pattern && !pattern.test(text) && pattern.test(american) ? american : text;

/** The hand-held scanners that this browser lets a page talk to. */
export const connectable = (connect: (kind: HandScannerKind) => void): Connect => ({
  ...(hasHid() && {hid: () => connect('hid')}),
  ...(hasSerial() && {serial: () => connect('serial')}),
});

/** Ways in beside the camera: hand-held scanners that type, and pictures that are chosen, pasted or dropped. */
export class OtherWays implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #ways: Ways;
  readonly #field = document.createElement('input');
  #leave: AbortController | undefined;

  constructor(host: ReactiveElement, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    Object.assign(this.#field, {type: 'file', accept: 'image/*'});
    this.#field.addEventListener('change', () => {
      this.#take(this.#field.files);
      // The same file may be chosen again.
      this.#field.value = '';
    });
    host.addController(this);
  }

  /** Lets somebody choose a picture. */
  pick(): void {
    this.#field.click();
  }

  hostConnected(): void {
    this.#leave?.abort();
    const {signal} = (this.#leave = new AbortController());
    listenToKeyboardScanner(scan => this.#ways.text(meant(scan, this.#ways.pattern())), signal);
    document.addEventListener('paste', event => this.#paste(event), {signal});
    this.#host.addEventListener('drop', event => this.#drop(event), {signal});
    this.#host.addEventListener(
      'dragover',
      event => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      {signal},
    );
  }

  hostDisconnected(): void {
    this.#leave?.abort();
  }

  #paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    // Tables and letters are copied as text with a picture of it: the text is meant.
    if (event.defaultPrevented || goesIntoField(event) || data?.types.includes('text/plain')) return;
    const picture = pictureIn(data);
    if (!picture) return;
    this.#ways.picture(picture);
    event.preventDefault();
  }

  #drop(event: DragEvent): void {
    if (event.defaultPrevented || !this.#take(event.dataTransfer?.files)) return;
    // The browser would leave the page for the file.
    event.preventDefault();
  }

  /** Takes what somebody has chosen; a file that is no picture is told to be none where pictures are read. */
  #take(files: FileList | null | undefined): boolean {
    const file = pictureIn(files) ?? files?.[0];
    if (file) this.#ways.picture(file);
    return !!file;
  }
}
