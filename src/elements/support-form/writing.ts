import type {ReportContext, ReportDraft} from '../../report/index.js';
import type {StandbyElement} from '../../ui/index.js';
import {StandbyReportSavedEvent} from './events.js';
import type {Late} from './late/late.js';
import {addReferences} from './references.js';
import type {Remarks} from './remarks.js';
import type {ReportKeeper} from './report-keeper.js';
import type {DraftChanges, FieldName} from './scene.js';
import type {Words} from './strings.js';

/** What writing needs to know of its form. */
export interface Surroundings {
  keeper: ReportKeeper;
  remarks: Remarks;
  late(): Late | undefined;
  /** Resolves when the late part is there, or does not come. */
  lateArrival(): Promise<unknown>;
  words(): Words | undefined;
  /** Whether one of the questions is answered with yes. */
  isUrgent(): boolean | undefined;
  context(): ReportContext;
  /** Account that the page names. */
  accountId(): string | undefined;
}

/** How far somebody is with a report: from the first sign to the receipt. */
export class Writing {
  /** What is wrong with which field, in words, since somebody tried to send. */
  faults: ReadonlyMap<FieldName, string> = new Map();
  /** Somebody has begun, so that nobody asks in place of the form whether it is known. */
  hasStarted = false;
  /** The report is on its way to the outbox. */
  isSending = false;
  /** Report whose state stands in place of the form. */
  done: string | undefined;
  /** So many undecided files were told; who sends again wants to go without them. */
  #askedFor = 0;
  /** Wall clock of the last save in milliseconds; 0 while it goes on. */
  savedAt = 0;

  constructor(
    private readonly host: StandbyElement,
    private readonly around: Surroundings,
  ) {}

  /** Another draft is in the form; one that was handed over is what somebody is writing, who is not to be disturbed. */
  drafted(isHandedOver: boolean): void {
    const {editor} = this.around.keeper;
    this.savedAt = 0;
    this.hasStarted = (isHandedOver && this.hasStarted) || editor?.id !== undefined;
    if (isHandedOver) return;
    this.faults = new Map();
    // Its value is set by hand: see the field.
    if (this.#happened) this.#happened.value = editor?.draft.happened.at ?? '';
  }

  /** Half a date is there, which is no value yet, and which any other would wipe out. */
  get isAmid(): boolean {
    return !!this.#happened?.validity.badInput;
  }

  /** Somebody is in the form. */
  start(): void {
    this.hasStarted = true;
  }

  /** Looks how safe the draft is. */
  watch(): void {
    const {keeper} = this.around;
    const state = keeper.editor?.state ?? 'empty';
    if (state === 'saving') this.savedAt = 0;
    else if (state !== 'empty') this.savedAt ||= Date.now();
    if (state === 'elsewhere') void keeper.edit();
  }

  edit(changes: DraftChanges): void {
    const {keeper, remarks, isUrgent, words} = this.around;
    const wasUrgent = isUrgent();
    this.hasStarted ||= !('incident' in changes);
    // An absent incident is not stored.
    keeper.editor?.write(changes as Partial<ReportDraft>);
    if (this.faults.size) this.#check();
    if (isUrgent() && !wasUrgent) remarks.speak(words()?.phone.urgent ?? '');
    this.host.requestUpdate();
  }

  /** Takes references and links out of a text; in the field for them, whatever is in it. */
  recognise(text: string, isField: boolean): void {
    const {keeper, remarks, late, words} = this.around;
    if (!keeper.editor) return;
    const {fresh, ...references} = addReferences(keeper.editor.draft, text, late(), isField);
    if (!fresh) return;
    this.edit(references);
    remarks.speak(words()?.recognised(fresh) ?? '');
  }

  drop(kind: 'bookings' | 'links', text: string): void {
    const {keeper, remarks, words} = this.around;
    this.edit({[kind]: keeper.editor?.draft[kind].filter(other => other !== text) ?? []});
    remarks.speak(words()?.removed(text) ?? '');
    remarks.focus('#references');
  }

  /** Gives the report to the outbox, as soon as that is there, unless something has to be put right before. */
  async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.host.requestUpdate();
    try {
      await this.#send();
    } finally {
      this.isSending = false;
      this.host.requestUpdate();
    }
  }

  async #send(): Promise<void> {
    const {keeper, remarks, context, accountId, late, lateArrival, words} = this.around;
    await lateArrival();
    const {editor} = keeper;
    if (!editor || this.done !== undefined) return;
    if (!this.#check() || !(await this.#isWhole())) return remarks.focus('#faults');
    const account = accountId();
    if (account) editor.write({accountId: account});
    if (!keeper.desk) remarks.speak(words()?.saving ?? '');
    const facts = context();
    const item = await (await keeper.kept())?.send(facts);
    if (!item) return void keeper.edit();
    this.done = item.id;
    this.host.dispatchEvent(new StandbyReportSavedEvent(item.id, item.kept));
    remarks.focus(late() ? `#report-${item.id} .state` : '#title');
  }

  /** Opens a report in the form again. */
  async resume(id: string): Promise<void> {
    this.done = undefined;
    await this.around.keeper.edit(id);
    this.around.remarks.focus('#description');
  }

  /** An empty form, or the next draft. */
  async startOver(): Promise<void> {
    await this.#renew();
    this.around.remarks.focus('#title');
  }

  async clear(): Promise<boolean> {
    const isGone = (await this.around.keeper.desk?.clear()) ?? true;
    await this.startOver();
    return isGone;
  }

  /** Leaves nothing of anybody in sight; what waits for the network goes on its way. */
  async forget(): Promise<void> {
    const {editor, desk, snapshot} = this.around.keeper;
    if (editor && 'discard' in editor) await editor.discard();
    for (const {id, state} of snapshot.items) if (/draft|sent|needs-you/.test(state)) await desk?.discard(id);
    // The focus stays where it is: moved, it would be a sign that somebody has come.
    await this.#renew();
  }

  /** Asks once about files that nobody has decided on: they would be missing. */
  async #isWhole(): Promise<boolean> {
    const {count, text} = (await this.around.late()?.undecided()) ?? {count: 0, text: ''};
    const isWhole = !text || count === this.#askedFor;
    this.#askedFor = isWhole ? 0 : count;
    if (!isWhole) this.faults = new Map([['files', text]]);
    return isWhole;
  }

  async #renew(): Promise<void> {
    const {keeper, late} = this.around;
    this.done = undefined;
    late()?.reset();
    await keeper.edit();
  }

  get #happened(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('#happened');
  }

  #check(): boolean {
    const {keeper, late, isUrgent} = this.around;
    const draft = keeper.editor?.draft;
    this.faults = (draft && late()?.check(draft, isUrgent())) ?? new Map<FieldName, string>();
    this.host.requestUpdate();
    return this.faults.size === 0;
  }
}
