import {html, nothing} from 'lit/html.js';
import type {PropertyValues} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {Localize} from '../../../i18n/index.js';
import type {OutboxFile} from '../../../outbox/index.js';
import {AttachmentError, asAttachmentError} from '../../../report/index.js';
import type {AttachmentLimits} from '../../../report/index.js';
import {Announcer, TemplateElement, StandbyErrorEvent, controls, palette, tokens} from '../../../ui/index.js';
import {styles} from './attachments.styles.js';
import {choicesView} from './choices-view.js';
import {AttachEvent, DetachEvent} from './events.js';
import {FileDrop} from './file-drop.js';
import {Intake} from './intake.js';
import {listView} from './list-view.js';
import {problemView, wordsOf} from './problem-view.js';
import {Review} from './review.js';
import {reviewStyles} from './review.styles.js';
import {ScreenCapture} from './screen-capture.js';
import {limitsOf, uniqueName} from './settings.js';
import {attachmentStrings} from './strings.js';
import {Thumbnails, blobOf} from './thumbnails.js';
import type {ReadFile} from './thumbnails.js';
import {newFileOf} from './waiting-file.js';
import type {ReadyFile, WaitingFile} from './waiting-file.js';

/** Each is announced, also the second of the same words. */
let announcements = 0;

/**
 * The part of the support form that takes pictures, recordings and files. Nothing is handed to the form before
 * the person has looked at it: it leaves by `AttachEvent`, and what was kept comes back in `files`.
 *
 * @fires {AttachEvent} attach - A file is to be kept; does not bubble.
 * @fires {DetachEvent} detach - A file is to be removed; does not bubble.
 * @fires {StandbyErrorEvent} standby-error - `attachment-failed`; its cause is an `AttachmentError` with the reason.
 */
export class StandbyAttachments extends TemplateElement {
  static override readonly tag = 'standby-attachments';
  static override styles = [tokens, palette, controls, styles, reviewStyles];
  static override properties = {
    files: {attribute: false},
    read: {attribute: false},
    limits: {attribute: false},
    area: {attribute: false},
    isKiosk: {type: Boolean, attribute: 'kiosk', reflect: true},
  };

  /** What the report has already. */
  declare files: readonly OutboxFile[] | undefined;
  /** Reads one of them, for its preview. */
  declare read: ReadFile | undefined;
  /** What differs from `defaultLimits`. */
  declare limits: Partial<AttachmentLimits> | undefined;
  /** Where files can be pasted and dropped, instead of on this element only. */
  declare area: EventTarget | undefined;
  /** Nothing can be added or changed. */
  declare isKiosk: boolean;

  readonly #localize = new Localize(this, attachmentStrings);
  readonly #announcer = new Announcer(this);
  readonly #thumbnails = new Thumbnails(this);
  readonly #drop = new FileDrop(
    this,
    () => !this.isKiosk,
    files => void this.take(files),
  );
  readonly #intake = new Intake(this, {
    limits: () => this.#limits,
    count: () => this.#files.length,
    nameOf: kind => this.#localize.strings?.unnamed[kind] ?? kind,
    onReady: file => this.#review.offer(file),
    onProblem: error => this.#problem(error),
  });
  readonly #capture = new ScreenCapture(this, {
    limits: () => this.#limits,
    onPicture: picture => this.#intake.takePicture(picture, this.#localize.strings?.unnamed.screenshot ?? ''),
    onRecording: ({blob, stills}) => void this.#intake.takeOne(blob, '', {stills}),
    onStart: () => this.#say(this.#localize.strings?.recordingStarts(this.#limits.maxSeconds)),
    onProblem: error => this.#problem(error),
  });
  readonly #review = new Review(this, {
    announcer: this.#announcer,
    fileOf: id =>
      this.#intake.waiting.find((file): file is ReadyFile => file.id === id && file.kind === 'ready'),
    say: text => this.#say(text),
    attach: file => {
      const attaching = this.#attach(file).finally(() => this.#attaching.delete(attaching));
      this.#attaching.add(attaching);
    },
    discard: file => this.#discard(file),
  });
  #problems: readonly AttachmentError[] = [];
  readonly #attaching = new Set<Promise<void>>();
  /** What had the focus is gone by what the person did. */
  #wantsFocus = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** How many files the person has given and not yet decided on: they would be missing in the report. */
  get waitingCount(): number {
    return this.#intake.waiting.length;
  }

  /** Resolves when what the person has decided to attach was kept or refused: how many files wait for them still. */
  async decided(): Promise<number> {
    await Promise.all(this.#attaching);
    return this.waitingCount;
  }

  /** Takes files as if they had been chosen here; resolves when each is ready to be looked at, or was refused. */
  async take(files: Iterable<File>): Promise<void> {
    if (this.isKiosk) return;
    this.#problems = [];
    await this.#intake.take(files);
  }

  /** Comes here from the summary of what is to be put right. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.group')?.focus(options);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('area')) this.#drop.area = this.area;
    this.#thumbnails.follow(this.#files, this.read);
    this.#review.willUpdate();
    if (!this.#localize.strings) this.#localize.refresh();
  }

  override render(): TemplateResult | typeof nothing {
    const {strings: words, locale, language} = this.#localize;
    if (!words) return nothing;
    return html`<div class="group" role="group" tabindex="-1" lang=${language} aria-label=${words.label}>
        ${
          this.isKiosk
            ? html`<p class="note">${words.kiosk}</p>`
            : choicesView({
                words,
                locale,
                limits: this.#limits,
                capture: this.#capture.state,
                isOver: this.#drop.isOver,
                take: files => void this.take(files),
                screenshot: () => this.#start(() => this.#capture.picture()),
                record: () => this.#start(() => this.#capture.video()),
                finish: () => this.#capture.finish(),
                cancel: () => this.#capture.cancel(),
              })
        }
        ${this.#problems.map(problem =>
          problemView(problem, wordsOf(problem, words, this.#limits, locale), words, () => {
            this.#problems = this.#problems.filter(other => other !== problem);
            this.#refocus();
          }),
        )}
        ${listView({
          words,
          locale,
          files: this.#files,
          waiting: this.#intake.waiting,
          thumbnailOf: ({id}) => this.#thumbnails.get(id),
          isFixed: this.isKiosk,
          look: file => this.#review.open(file),
          drop: file => this.#discard(file),
          hide: file => void this.#hide(file),
          remove: file => this.#remove(file),
        })}
      </div>
      ${this.#review.render(words, language)}`;
  }

  protected override updated(): void {
    this.#review.updated();
    if (!this.#wantsFocus || this.#review.isOpen) return;
    this.#wantsFocus = false;
    if (!this.renderRoot.querySelector(':focus'))
      this.renderRoot.querySelector<HTMLElement>('.group')?.focus();
  }

  get #files(): readonly OutboxFile[] {
    return Array.isArray(this.files) ? (this.files as readonly OutboxFile[]) : [];
  }

  get #limits(): AttachmentLimits {
    return limitsOf(this.limits);
  }

  #start(capture: () => Promise<void>): void {
    this.#problems = [];
    void capture();
  }

  async #attach(file: ReadyFile): Promise<void> {
    this.#intake.mark(file.id, true);
    this.#refocus();
    try {
      const made = await newFileOf(file, this.#limits.maxBytes);
      const taken = this.#files.filter(({id}) => id !== file.replaces).map(({name}) => name);
      const event = new AttachEvent({...made, name: uniqueName(made.name, taken)});
      this.dispatchEvent(event);
      if (event.kept && !(await event.kept)) throw new AttachmentError('not-kept', file.name);
      this.#intake.drop(file.id);
      if (file.replaces) this.dispatchEvent(new DetachEvent(file.replaces));
      this.#say(this.#localize.strings?.attached(event.file.name));
    } catch (error) {
      this.#intake.mark(file.id, false);
      this.#problem(asAttachmentError(error, 'not-kept', file.name));
    }
  }

  /** Opens an attached picture again, to hide more of it; it stays until the new one is kept. */
  async #hide({id, name}: OutboxFile): Promise<void> {
    const open = this.#intake.waiting.find(file => file.kind === 'ready' && file.replaces === id);
    if (open?.kind === 'ready') return this.#review.open(open);
    try {
      const file = await this.read?.(id);
      if (!file) throw new AttachmentError('not-readable', name);
      await this.#intake.takeOne(blobOf(file), name, {replaces: id});
    } catch (error) {
      this.#problem(asAttachmentError(error, 'not-readable', name));
    }
  }

  #discard(file: WaitingFile): void {
    if (this.#intake.drop(file.id)) this.#say(this.#localize.strings?.removed(file.name));
    this.#refocus();
  }

  #remove({id, name}: OutboxFile): void {
    this.dispatchEvent(new DetachEvent(id));
    this.#say(this.#localize.strings?.removed(name));
    this.#refocus();
  }

  #problem(error: AttachmentError): void {
    this.#problems = [...this.#problems, error];
    const words = this.#localize.strings;
    const text = words ? wordsOf(error, words, this.#limits, this.#localize.locale) : error.code;
    this.dispatchEvent(new StandbyErrorEvent('attachment-failed', text, error));
    this.#say(text);
    this.requestUpdate();
  }

  #refocus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  #say(text: string | undefined): void {
    if (text) this.#announcer.announce(`attachments ${++announcements}`, text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-attachments': StandbyAttachments;
  }
}
