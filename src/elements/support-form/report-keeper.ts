import type {ReactiveController} from '@lit/reactive-element';
import {untilDone} from '../../retry.js';
import type {StandbyElement} from '../../ui/index.js';
import type {
  DraftEditor,
  OpenDeskSettings,
  openReportDesk,
  ReportDesk,
  StoredReport,
} from '../../report/index.js';
import type {OutboxItem, OutboxSnapshot} from '../../outbox/index.js';
import {EarlyDraft} from './early-draft.js';
import {StandbyReportRejectedEvent, StandbyReportSentEvent} from './events.js';

/** What the form asks of its keeper, and hears from it. */
export interface KeeperHooks {
  /** Settles when the words of the form are there, or could not be loaded. */
  arrival(): Promise<unknown> | undefined;
  /** Whether something stands in the form that no draft can hold. */
  isAmid(): boolean;
  /** Another draft is in the form: a new one, one that somebody goes on with, or what was begun and is kept now. */
  onDraft(isHandedOver: boolean): void;
  /** A report has reached another state, after this page saw it in the one before. */
  onState(item: OutboxItem<StoredReport>): void;
  /** What is written should be kept by now, and is not. */
  onOverdue(): void;
  /** The code that keeps reports could not be loaded; told once. */
  onMissing(cause: unknown): void;
}

const nothingYet: OutboxSnapshot<StoredReport> = {items: [], isLoaded: false};

/** Milliseconds until it is told that nothing is kept yet: a database that does not answer is given up before. */
const patience = 5_000;

/**
 * Holds the reports of this device for a form, and the draft that is in it, for as long as the form is there. There is
 * a draft at once; the desk that keeps it comes after the form is shown, and takes over what was written until then.
 */
export class ReportKeeper implements ReactiveController {
  desk: ReportDesk | undefined;
  editor: EarlyDraft | DraftEditor | undefined;
  snapshot = nothingYet;
  /** What is written should be kept by now, and is not. */
  isOverdue = false;
  readonly #states = new Map<string, string>();
  #keep: OpenDeskSettings['keep'];
  #opener: Promise<typeof openReportDesk> | undefined;
  #openings = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leave: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  constructor(
    private readonly host: StandbyElement,
    private readonly hooks: KeeperHooks,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      // A move in the document is a disconnection for a moment only.
      if (this.host.isConnected) return;
      // What was written is still to be kept; at a kiosk it is to be forgotten.
      if (this.#early && this.#keep === 'device') return;
      this.#early?.end();
      void this.close();
    });
  }

  /** The draft once it is kept, for what is done with all of it. */
  async kept(): Promise<DraftEditor | undefined> {
    const early = this.#early;
    if (!early) return this.editor as DraftEditor | undefined;
    early.isWhole = true;
    return early.kept;
  }

  /** Opens the reports anew; what is being written goes on, unless it was written for a device of another kind. */
  open(settings: OpenDeskSettings): void {
    const {editor} = this;
    const early = this.#early;
    const goesOn = settings.keep === this.#keep && /empty|sav|memory/.test(editor?.state ?? '');
    if (!goesOn) early?.end();
    const closed = this.close();
    this.#keep = settings.keep;
    this.editor = (goesOn && early) || new EarlyDraft(goesOn ? (editor as DraftEditor) : undefined);
    this.#timer = setTimeout(() => {
      this.isOverdue = true;
      this.hooks.onOverdue();
      this.host.requestUpdate();
    }, patience);
    void this.#begin(settings, closed);
  }

  /** Puts a draft into the form: that of an id, else the newest that no other tab has open, else an empty one. */
  async edit(id?: string): Promise<boolean> {
    const {desk} = this;
    if (!this.#early) await (this.editor as DraftEditor | undefined)?.save();
    const editor = desk ? await desk.edit(id) : new EarlyDraft();
    if (!editor || desk !== this.desk) {
      editor?.end();
      return false;
    }
    this.#show(editor);
    return true;
  }

  get #early(): EarlyDraft | undefined {
    return this.editor instanceof EarlyDraft ? this.editor : undefined;
  }

  close(): Promise<void> | undefined {
    this.#leave?.();
    this.#unfollow?.();
    clearTimeout(this.#timer);
    const closed = this.desk?.close();
    this.#states.clear();
    this.#openings += 1;
    this.desk = this.editor = this.#leave = this.#unfollow = undefined;
    this.snapshot = nothingYet;
    return closed;
  }

  async #begin(settings: OpenDeskSettings, closed: Promise<void> | undefined): Promise<void> {
    const opening = this.#openings;
    const openDesk = await this.#load();
    await closed;
    const early = this.#early;
    if (opening !== this.#openings || !early) return;
    const desk = (this.desk = openDesk(settings));
    this.#leave = desk.subscribe(snapshot => this.#receive(snapshot));
    early.isWhole ||= this.hooks.isAmid();
    const editor = await desk.goOn(early);
    if (desk !== this.desk || early !== this.editor) return editor.end();
    this.#show(editor, editor);
    if (!this.host.isConnected) void this.close();
  }

  /** Resolves once the code is there, however long that takes. */
  #load(): Promise<typeof openReportDesk> {
    return (this.#opener ??= new Promise(resolve => {
      void untilDone(async attempt => {
        try {
          // The form itself comes first.
          await this.hooks.arrival();
          await this.host.updateComplete;
          resolve((await import('./desk.js')).openReportDesk);
          return true;
        } catch (cause) {
          if (!attempt) this.hooks.onMissing(cause);
          return false;
        }
      });
    }));
  }

  #show(editor: EarlyDraft | DraftEditor, isKept?: DraftEditor): void {
    this.#unfollow?.();
    this.editor?.end(isKept);
    this.editor = editor;
    if (this.desk && !(editor instanceof EarlyDraft)) {
      clearTimeout(this.#timer);
      this.isOverdue = false;
      this.snapshot = this.desk.snapshot;
      this.#unfollow = editor.subscribe(() => this.host.requestUpdate());
    }
    this.hooks.onDraft(!!isKept);
    this.host.requestUpdate();
  }

  #receive(snapshot: OutboxSnapshot<StoredReport>): void {
    // A stored draft that will be in the form is not to be seen among the others before.
    if (!this.#early) this.snapshot = snapshot;
    for (const item of snapshot.items) {
      const before = this.#states.get(item.id);
      this.#states.set(item.id, item.state);
      if (before === undefined || before === item.state) continue;
      this.#tell(item);
      this.hooks.onState(item);
    }
    this.host.requestUpdate();
  }

  #tell({id, state, receipt, failure}: OutboxItem<StoredReport>): void {
    if (state === 'sent') this.host.dispatchEvent(new StandbyReportSentEvent(id, receipt?.reference));
    if (state === 'needs-you' || state === 'blocked')
      this.host.dispatchEvent(new StandbyReportRejectedEvent(id, state, failure?.reason ?? 'invalid'));
  }
}
