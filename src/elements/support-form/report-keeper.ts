import type {ReactiveController} from '@lit/reactive-element';
import type {StandbyElement} from '../../ui/index.js';
import {createReportDesk} from '../../report/index.js';
import type {DraftEditor, ReportDesk, ReportDeskSettings, StoredReport} from '../../report/index.js';
import type {OutboxItem, OutboxSnapshot} from '../../outbox/index.js';
import {StandbyReportRejectedEvent, StandbyReportSentEvent} from './events.js';

/** What the form asks of its keeper, and hears from it. */
export interface KeeperHooks {
  /** Another draft is in the form: the first, a new one, or one that somebody goes on with. */
  onDraft(): void;
  /** A report has reached another state, after this page saw it in the one before. */
  onState(item: OutboxItem<StoredReport>): void;
}

const shown: readonly string[] = ['sent', 'needs-you', 'blocked'];

/** Holds the reports of this device for a form, and the draft that is in it, for as long as the form is there. */
export class ReportKeeper implements ReactiveController {
  desk: ReportDesk | undefined;
  editor: DraftEditor | undefined;
  snapshot: OutboxSnapshot<StoredReport> = {items: [], isLoaded: false};
  readonly #states = new Map<string, string>();
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
      if (!this.host.isConnected) this.close();
    });
  }

  /** Opens the reports anew; what was being written is there again. */
  open(settings: ReportDeskSettings): void {
    this.close();
    const desk = createReportDesk(settings);
    this.desk = desk;
    this.#leave = desk.subscribe(snapshot => this.#receive(snapshot));
    void this.edit();
  }

  /** Puts a draft into the form: that of an id, else the newest that no other tab has open, else an empty one. */
  async edit(id?: string): Promise<boolean> {
    const {desk} = this;
    await this.editor?.save();
    const editor = await desk?.edit(id);
    if (!editor || desk !== this.desk) {
      editor?.end();
      return false;
    }
    this.#unfollow?.();
    this.editor?.end();
    this.editor = editor;
    this.#unfollow = editor.subscribe(() => this.host.requestUpdate());
    this.hooks.onDraft();
    this.host.requestUpdate();
    return true;
  }

  close(): void {
    this.#leave?.();
    this.#unfollow?.();
    void this.desk?.close();
    this.#states.clear();
    this.desk = this.editor = this.#leave = this.#unfollow = undefined;
    this.snapshot = {items: [], isLoaded: false};
  }

  #receive(snapshot: OutboxSnapshot<StoredReport>): void {
    this.snapshot = snapshot;
    for (const item of snapshot.items) {
      const before = this.#states.get(item.id);
      this.#states.set(item.id, item.state);
      if (before === undefined || before === item.state) continue;
      if (shown.includes(item.state)) this.#tell(item);
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
