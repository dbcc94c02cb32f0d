import {html, nothing} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {Announcer} from '../../../ui/index.js';
import {Redactor} from './redactor.js';
import type {RedactorChange} from './redactor.js';
import {reviewView} from './review-view.js';
import {placeBoxes, placeOf} from './stage-view.js';
import type {AttachmentStrings} from './strings/en.js';
import type {ReadyFile} from './waiting-file.js';

export interface ReviewSurroundings {
  announcer: Announcer;
  /** The file as it is now, unless it is gone. */
  fileOf(id: number): ReadyFile | undefined;
  say(text: string): void;
  attach(file: ReadyFile): void;
  discard(file: ReadyFile): void;
}

/** Milliseconds after the last key before the new place of a box is said: held keys move it many times. */
const settled = 400;

/** The dialog in which a person looks at one file after the other and decides. */
export class Review {
  #id: number | undefined;
  /** Those that wait for their turn. */
  #next: number[] = [];
  #words: AttachmentStrings | undefined;
  #isLarge = false;
  #address: string | undefined;
  #isUnplayable = false;
  /** Where the focus goes with the next update; `sight` only brings the box into sight. */
  #focusAfter: 'box' | 'add' | 'sight' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #redactor: Redactor;

  constructor(
    private readonly host: ReactiveElement,
    private readonly around: ReviewSurroundings,
  ) {
    this.#redactor = new Redactor(host, () => {
      const {file, redaction} = this.#file ?? {};
      if (file?.kind !== 'picture' || !redaction) return undefined;
      return {redaction, picture: file.picture, onChange: what => this.#changed(what)};
    });
  }

  get isOpen(): boolean {
    return this.#id !== undefined;
  }

  /** Shows a file as soon as nothing else is looked at. */
  offer(file: ReadyFile): void {
    this.#next.push(file.id);
    if (!this.isOpen) this.#turn();
  }

  /** Shows a file now. */
  open(file: ReadyFile): void {
    this.#leave();
    this.#id = file.id;
    this.host.requestUpdate();
  }

  /** Modal and not seen it would block the page; the list offers to look at the file later. */
  willUpdate(): void {
    const isSeen = this.host.isConnected && this.host.getClientRects().length > 0;
    if (this.isOpen && !isSeen) this.#leave();
  }

  render(words: AttachmentStrings, language: string): TemplateResult {
    this.#words = words;
    const file = this.#file;
    return html`<dialog
      aria-labelledby="title"
      lang=${language}
      @close=${this.#closed}
      @keydown=${this.#redactor.onKeyDown}
    >
      <div class="said"></div>
      ${
        file
          ? reviewView({
              words,
              file,
              redactor: this.#redactor,
              isLarge: this.#isLarge,
              address: this.#address,
              isUnplayable: this.#isUnplayable,
              enlarge: () => {
                this.#isLarge = !this.#isLarge;
                if (file.redaction && file.redaction.selected >= 0) this.#focusAfter = 'sight';
                this.host.requestUpdate();
              },
              play: () => {
                if (file.file.kind !== 'picture') this.#address = URL.createObjectURL(file.file.blob);
                this.host.requestUpdate();
              },
              failed: () => {
                this.#isUnplayable = true;
                this.host.requestUpdate();
              },
              attach: () => this.#decide(() => this.around.attach(file)),
              later: () => this.#decide(() => undefined),
              discard: () => this.#decide(() => this.around.discard(file)),
            })
          : nothing
      }
    </dialog>`;
  }

  /** Brings the dialog in line with what was rendered. */
  updated(): void {
    const dialog = this.host.renderRoot.querySelector('dialog');
    const file = this.#file;
    if (!dialog) return;
    if (!file) return this.#hide(dialog);
    if (!dialog.matches(':modal')) this.#show(dialog);
    if (file.file.kind === 'picture') placeBoxes(dialog, file.redaction?.boxes ?? [], file.file.picture);
    const {selected = -1} = file.redaction ?? {};
    const box = dialog.querySelector<HTMLElement>(`.box[data-index="${selected}"]`);
    if (this.#focusAfter === 'sight') box?.scrollIntoView({block: 'nearest', inline: 'center'});
    else if (this.#focusAfter) {
      const target = this.#focusAfter === 'box' ? box : undefined;
      (target ?? dialog.querySelector<HTMLElement>('.add'))?.focus();
    }
    this.#focusAfter = undefined;
  }

  get #file(): ReadyFile | undefined {
    return this.#id === undefined ? undefined : this.around.fileOf(this.#id);
  }

  #show(dialog: HTMLDialogElement): void {
    // One that was moved in the document is still marked as open, but no longer modal.
    dialog.close();
    dialog.showModal();
    // What is said outside of a modal dialog is not heard.
    dialog.querySelector('.said')?.append(this.around.announcer.holder);
    dialog.querySelector<HTMLElement>('#title')?.focus();
  }

  #hide(dialog: HTMLDialogElement): void {
    if (!dialog.open) return;
    this.host.renderRoot.prepend(this.around.announcer.holder);
    dialog.close();
  }

  /** The person pressed Escape: nothing is attached and nothing is lost. */
  readonly #closed = (event: Event): void => {
    const dialog = event.target as HTMLDialogElement;
    // The event comes late; by now the next file may be shown.
    if (this.isOpen && !dialog.open && this.host.isConnected) this.#decide(() => undefined);
  };

  #decide(act: () => void): void {
    this.#leave();
    act();
    this.#turn();
  }

  #turn(): void {
    this.#id = this.#next.find(id => this.around.fileOf(id));
    this.#next = this.#next.filter(id => id !== this.#id && this.around.fileOf(id));
    this.host.requestUpdate();
  }

  #leave(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    this.#isUnplayable = this.#isLarge = false;
    clearTimeout(this.#timer);
    this.#next = this.#next.filter(id => id !== this.#id);
    this.#id = undefined;
    this.host.requestUpdate();
  }

  #changed(what: RedactorChange): void {
    const {file, redaction} = this.#file ?? {};
    const words = this.#words;
    if (file?.kind !== 'picture' || !redaction || !words) return;
    const {review} = words;
    const {boxes, selected} = redaction;
    const box = boxes[selected];
    clearTimeout(this.#timer);
    if (what === 'moved') {
      if (box) this.#timer = setTimeout(() => this.around.say(placeOf(box, file.picture, words)), settled);
      return;
    }
    const isOnBox = this.host.renderRoot.querySelector('.box:focus') !== null;
    if (what === 'added' || what === 'removed' || isOnBox) this.#focusAfter = box ? 'box' : 'add';
    this.around.say(
      what === 'undone' ? `${review.undone} ${review.boxes(boxes.length)}` : review.boxes(boxes.length),
    );
  }
}
