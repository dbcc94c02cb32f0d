import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {isUrgent} from '../../contact/index.js';
import {formatMoment, Localize} from '../../i18n/index.js';
import {reportContext} from '../../report/index.js';
import type {DestinationConfig, ReportContext, ReportDraft} from '../../report/index.js';
import {controls, palette, TemplateElement, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {MinuteClock} from '../shared/minute-clock.js';
import {VenueController} from '../shared/venue-controller.js';
import {doneView} from './done-view.js';
import {fieldStyles} from './fields.styles.js';
import {formView} from './form-view.js';
import {frameView} from './frame-view.js';
import type {LateHooks} from './inside.js';
import type {Late} from './late/late.js';
import {OpenStatus} from './open-status.js';
import {Parts} from './parts.js';
import {Remarks} from './remarks.js';
import {ReportKeeper} from './report-keeper.js';
import type {FormScene} from './scene.js';
import {
  channelsOf,
  createSend,
  emailOf,
  readList,
  regionProblem,
  rulesOf,
  targetsOf,
  unsentOf,
} from './settings.js';
import type {DestinationName} from './settings.js';
import {formStrings} from './strings.js';
import type {Words} from './strings.js';
import {styles} from './support-form.styles.js';
import {Writing} from './writing.js';

/**
 * @summary Takes a report of a problem, brings it to support whatever the network does, and says honestly where it is.
 *
 * It asks first whether the problem is known already and whether it is urgent; what is urgent has the right phone
 * number beside it. What is written is kept on the device until the server has confirmed it.
 *
 * @slot notice - Stands before the button that sends: who is responsible for what is written here, and for how long.
 * @slot - Shown until the words are there, and while nothing can be saved yet: an e-mail address or a phone number.
 * @fires {StandbyReportSavedEvent} standby-report-saved - A report was given to the outbox and is safe.
 * @fires {StandbyReportSentEvent} standby-report-sent - The server has confirmed a report.
 * @fires {StandbyReportRejectedEvent} standby-report-rejected - A report needs the person, or the server refuses this page.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid` or `chunk-unreachable`.
 * @csspart form - The whole form.
 * @csspart phone - The line with the phone number.
 * @cssstate loading - Nothing can be written yet.
 * @cssstate urgent - One of the three questions is answered with yes.
 * @cssstate done - A report was given to the outbox and is shown with its state.
 * @cssstate nowhere - There is no usable address to send reports to.
 */
export class StandbySupportForm extends TemplateElement {
  static override readonly tag = 'standby-support-form';
  static override styles = [tokens, controls, palette, styles, fieldStyles];
  static override properties = {
    endpoint: {},
    destination: {},
    accountId: {attribute: 'account-id'},
    channels: {converter: {fromAttribute: readList}},
    region: {},
    kiosk: {type: Boolean, reflect: true},
    destinations: {attribute: false},
    venue: {attribute: false},
  };

  /** Address to which reports go, relative to the page; without it where the venue's configuration says. */
  declare endpoint: string | undefined;
  /** What answers there: `standby` (default), `zendesk`, `zammad`, `formspree` or `sentry`. */
  declare destination: DestinationName | undefined;
  /** Account at the ticketing platform, instead of the venue's; without any the form asks. */
  declare accountId: string | undefined;
  /** Places to choose from: capabilities, or words of the venue; without it what the venue uses. */
  declare channels: readonly string[] | undefined;
  /** Region whose desk comes first, such as `CH`. */
  declare region: string | undefined;
  /** Larger, without links, keeps everything in memory and forgets it after a quiet time. */
  declare kiosk: boolean;
  /** Destinations to try in turn, instead of `endpoint`. */
  declare destinations: readonly DestinationConfig[] | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, formStrings);
  readonly #remarks = new Remarks(this, () => this.#localize.language);
  readonly #miss = (cause: unknown): void =>
    this.fail('chunk-unreachable', 'could not load a part of itself.', cause);
  readonly #keeper = new ReportKeeper(this, {
    arrival: () => this.#localize.arrival,
    isAmid: () => this.#writing.isAmid,
    onDraft: isHandedOver => this.#writing.drafted(isHandedOver),
    onState: item => {
      if (item.state !== 'queued') this.#remarks.speak(this.#late?.spoken(item) ?? '');
    },
    onOverdue: () => this.#remarks.speak(this.#localize.strings?.unsaved ?? ''),
    onMissing: this.#miss,
  });
  readonly #status = new OpenStatus(this, () => this.#keeper.desk?.hasten());
  readonly #found = new VenueController(this, () => {
    this.#venueIsSettled = true;
    this.requestUpdate();
  });
  readonly #hooks: LateHooks = {
    look: () => ({
      ...{desk: this.#keeper.desk, kiosk: this.kiosk, now: Date.now(), hasDestination: this.#hasDestination},
      email: emailOf(this.#venue),
      region: this.region || undefined,
      references: this.#venue?.config.reports?.references,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      unsent: unsentOf(this.#keeper.snapshot.items).length,
      files: this.#keeper.editor?.files ?? [],
    }),
    kept: () => this.#keeper.kept(),
    resume: id => void this.#writing.resume(id),
    clear: () => this.#writing.clear(),
    forget: () => void this.#writing.forget(),
    missing: this.#miss,
    say: text => this.#remarks.say(text),
    copy: (...text) => void this.#remarks.copy(...text),
    focus: selector => this.#remarks.focus(selector),
  };
  readonly #parts = new Parts(this, this.#hooks, this.#miss);
  readonly #writing: Writing = new Writing(this, {
    keeper: this.#keeper,
    remarks: this.#remarks,
    late: () => this.#late,
    lateArrival: () => this.#parts.arrival(),
    words: () => this.#localize.strings,
    isUrgent: () => this.#urgent,
    context: () => this.#context,
    accountId: () => this.#account,
  });
  readonly #reported = new Set<string>();
  #venueIsSettled = false;
  #openedFor = '';
  #hasDestination = false;
  #delivery: ReturnType<typeof createSend> | undefined;

  constructor() {
    super();
    new MinuteClock(this);
    for (const sign of ['focusin', 'pointerdown']) this.addEventListener(sign, () => this.#prepare(true));
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.#venue?.config.language;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#late?.rest();
    queueMicrotask(() => {
      if (!this.isConnected) this.#openedFor = '';
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (!this.#localize.strings) this.#localize.refresh();
    const isReady = !!this.venue || this.#venueIsSettled;
    if (isReady && this.isConnected) this.#reopen();
    const {editor, snapshot} = this.#keeper;
    this.#writing.watch();
    const needsLate = snapshot.trouble ?? snapshot.items.some(({id}) => id !== editor?.id);
    if (needsLate || this.#status.hasTrouble) this.#prepare();
    this.toggleState('loading', !this.#localize.strings || !editor);
    this.toggleState('urgent', this.#urgent === true);
    this.toggleState('done', this.#writing.done !== undefined);
    this.toggleState('nowhere', isReady && !this.#hasDestination);
  }

  override render(): TemplateResult {
    const {strings: words, language} = this.#localize;
    const {editor} = this.#keeper;
    if (!words || !editor) return html`<slot></slot>`;
    const scene = this.#scene(words, editor.draft);
    const {done} = this.#writing;
    const around = {language, late: this.#late, keeper: this.#keeper, remark: this.#remarks.text, done};
    return frameView({...scene, ...around, email: emailOf(this.#venue)}, this.#body(scene));
  }

  get #venue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
  }

  get #account(): string | undefined {
    return this.accountId || this.#venue?.config.reports?.accountId;
  }

  get #late(): Late | undefined {
    return this.#parts.late;
  }

  get #urgent(): boolean | undefined {
    return isUrgent(this.#keeper.editor?.draft.urgency ?? {}, rulesOf(this.#venue));
  }

  get #context(): ReportContext {
    return reportContext({
      language: this.#localize.locale,
      incidents: this.#status.incidents,
      ...(this.kiosk && {sentVia: 'kiosk'}),
    });
  }

  #scene(words: Words, draft: ReportDraft): FormScene {
    return {
      ...{words, draft, kiosk: this.kiosk, venue: this.#venue, urgent: this.#urgent},
      faults: this.#writing.faults,
      locale: this.#localize.locale,
      now: Date.now(),
      channels: channelsOf(this.channels, this.#venue),
      rules: rulesOf(this.#venue),
      edit: changes => this.#writing.edit(changes),
      copyNumber: (phone, id) => void this.#remarks.copy(phone, id, words.copied, words.notCopied),
    };
  }

  #body(scene: FormScene): unknown {
    const late = this.#late;
    const item = this.#keeper.snapshot.items.find(({id}) => id === this.#writing.done);
    const another = (): unknown => this.#writing.startOver();
    if (item) return doneView(scene, item, late?.outcome(item), another);
    const {snapshot} = this.#status;
    const known = late?.known(snapshot, scene) ?? nothing;
    const isAsking = known !== nothing && !this.#writing.hasStarted;
    return html`${known} ${late?.belongs(scene) ?? nothing} ${isAsking ? nothing : this.#form(scene)}`;
  }

  #form(scene: FormScene): unknown {
    const {editor, isOverdue} = this.#keeper;
    if (!editor) return nothing;
    const {isSending} = this.#writing;
    return formView({
      ...scene,
      context: this.#context,
      attachments: this.#late?.attachments() ?? nothing,
      ...{summary: this.#late?.summary(scene), isAccountKnown: !!this.#account, state: editor.state},
      savedAt: this.#time(this.#writing.savedAt),
      ...{isOverdue, isSending},
      start: () => this.#writing.start(),
      send: event => {
        event.preventDefault();
        void this.#writing.send();
      },
      recognise: (text, isField) => this.#writing.recognise(text, isField),
      drop: (kind, text) => this.#writing.drop(kind, text),
    });
  }

  #time(moment: number): string {
    return formatMoment(new Date(moment), this.#localize.locale);
  }

  #reopen(): void {
    const venue = this.#venue;
    this.#status.follow(venue);
    const wrong = regionProblem(this.region, venue);
    if (wrong) this.#report(wrong);
    const {endpoint, destination, destinations, kiosk} = this;
    const {targets, problems} = targetsOf({endpoint, destination, destinations, venue});
    problems.forEach(problem => this.#report(problem));
    // A venue that is configured anew sends what is being written to the same places.
    const wanted = JSON.stringify([targets, kiosk]);
    if (wanted === this.#openedFor) return;
    this.#openedFor = wanted;
    this.#hasDestination = targets.length > 0;
    this.#writing.done = undefined;
    this.#delivery = createSend(targets);
    this.#keeper.open({send: this.#delivery.send, keep: kiosk ? 'memory' : 'device'});
  }

  #report(message: string): void {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.fail('attribute-invalid', message);
  }

  /** Loads what is needed once somebody writes, or is about to. */
  #prepare(isUsed = false): void {
    this.#parts.load(this.kiosk, isUsed);
    // While the network is there.
    if (this.#hasDestination) this.#delivery?.prepare().catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-support-form': StandbySupportForm;
  }
}
