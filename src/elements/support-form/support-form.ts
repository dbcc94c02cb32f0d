import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {isUrgent} from '../../contact/index.js';
import {formatMoment, Localize} from '../../i18n/index.js';
import {reportContext} from '../../report/index.js';
import type {Destination, ReportContext, ReportDraft} from '../../report/index.js';
import {Announcer, controls, palette, StandbyElement, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {copyText} from '../shared/copy-text.js';
import {MinuteClock} from '../shared/minute-clock.js';
import {VenueController} from '../shared/venue-controller.js';
import {attachmentsView, loadAttachments} from './attachments-view.js';
import {callLine} from './call-line.js';
import {StandbyReportSavedEvent} from './events.js';
import {fieldStyles} from './fields.styles.js';
import {formView} from './form-view.js';
import type {LateHooks} from './inside.js';
import type {Late} from './late/late.js';
import {OpenStatus} from './open-status.js';
import {ReportKeeper} from './report-keeper.js';
import type {FieldName, FormScene} from './scene.js';
import {channelsOf, destinationNames, emailOf, readList, rulesOf, sendOf, unsentOf} from './settings.js';
import type {DestinationName} from './settings.js';
import {formStrings} from './strings.js';
import type {Words} from './strings.js';
import {styles} from './support-form.styles.js';

/** Milliseconds until a part that did not arrive is asked for again, and that a remark stays. */
const pause = 10_000;
const remarkFor = 8_000;
/** Each is announced, also the second of the same words. */
let remarks = 0;

/**
 * @summary Takes a report of a problem, brings it to support whatever the network does, and says honestly where it is.
 *
 * It asks first whether the problem is known already and whether it is urgent; what is urgent has the right phone
 * number beside it. What is written is kept on the device until the server has confirmed it.
 *
 * @slot - Shown until the words are there, and when they never come: an e-mail address or a phone number.
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
export class StandbySupportForm extends StandbyElement {
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

  /** Address to which reports go; relative to the page. */
  declare endpoint: string | undefined;
  /** What answers there: `standby` (default), `zendesk`, `zammad`, `formspree` or `sentry`. */
  declare destination: DestinationName | undefined;
  /** Account at the ticketing platform; without it the form asks. */
  declare accountId: string | undefined;
  /** Places to choose from: capabilities, or words of the venue; without it what the venue uses. */
  declare channels: readonly string[] | undefined;
  /** Region whose desk comes first, such as `CH`. */
  declare region: string | undefined;
  /** Larger, without links, keeps everything in memory and forgets it after a quiet time. */
  declare kiosk: boolean;
  /** Destinations to try in turn, instead of `endpoint`. */
  declare destinations: readonly Destination[] | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, formStrings);
  readonly #announcer = new Announcer(this);
  readonly #keeper = new ReportKeeper(this, {
    onDraft: () => this.#drafted(),
    onState: item => {
      if (item.state !== 'queued') this.#speak(this.#late?.spoken(item) ?? '');
    },
  });
  readonly #status = new OpenStatus(this);
  readonly #found = new VenueController(this, () => {
    this.#venueIsSettled = true;
    this.requestUpdate();
  });
  readonly #reported = new Set<string>();
  #venueIsSettled = false;
  #openedFor: readonly unknown[] = [];
  #hasDestination = false;
  #late: Late | undefined;
  #loading: Promise<void> | undefined;
  #hasAttachments = false;
  #faults: ReadonlyMap<FieldName, string> = new Map();
  #hasStarted = false;
  /** Report whose state stands in place of the form. */
  #done: string | undefined;
  #savedAt = 0;
  #remark = '';
  #focusOn: string | undefined;

  constructor() {
    super();
    new MinuteClock(this);
    for (const sign of ['focusin', 'pointerdown']) this.addEventListener(sign, () => this.#prepare());
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.#venue?.config.language;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#late?.rest();
    queueMicrotask(() => {
      if (!this.isConnected) this.#openedFor = [];
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
    if (editor?.state === 'saving') this.#savedAt = 0;
    else if (editor && editor.state !== 'empty') this.#savedAt ||= Date.now();
    if (editor?.state === 'elsewhere') void this.#keeper.edit();
    const needsLate = snapshot.trouble ?? snapshot.items.some(({id}) => id !== editor?.id);
    if (needsLate || this.#status.hasTrouble) this.#prepare();
    this.toggleState('loading', !this.#localize.strings || !editor);
    this.toggleState('urgent', this.#urgent === true);
    this.toggleState('done', this.#done !== undefined);
    this.toggleState('nowhere', isReady && !this.#hasDestination);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (!this.#focusOn) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusOn);
    if (!target) return;
    this.#focusOn = undefined;
    target.focus();
  }

  override render(): TemplateResult {
    const {strings: words, language} = this.#localize;
    const {editor} = this.#keeper;
    if (!words || !editor) return html`<slot></slot>`;
    const scene = this.#scene(words, editor.draft);
    const call = this.#late?.call(scene) ?? callLine(scene);
    return html`<section part="form" lang=${language} aria-labelledby="title">
      <div class="part head">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <p class="note">${this.kiosk ? words.introKiosk : words.intro}</p>
        <p class="remark" ?hidden=${!this.#remark}>${this.#remark}</p>
      </div>
      ${call ?? nothing} ${this.#trouble()} ${this.#late?.idle() ?? nothing} ${this.#body(scene)}
      ${this.#late?.reports(this.#others(), this.#keeper.snapshot.items.length > 0) ?? nothing}
    </section>`;
  }

  get #venue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
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
      ...{words, draft, kiosk: this.kiosk, venue: this.#venue, faults: this.#faults, urgent: this.#urgent},
      locale: this.#localize.locale,
      now: Date.now(),
      channels: channelsOf(this.channels, this.#venue),
      rules: rulesOf(this.#venue),
      edit: changes => this.#edit(changes as Partial<ReportDraft>),
      copyNumber: (phone, id) => void this.#copyNumber(phone, id, words),
    };
  }

  #body(scene: FormScene): unknown {
    const late = this.#late;
    const item = this.#keeper.snapshot.items.find(({id}) => id === this.#done);
    if (item)
      return html`<div class="part">
        ${late?.outcome(item) ?? html`<p>${scene.words.saved(this.#time(item.createdAt))}</p>`}
        <div class="actions">
          <button type="button" data-kind="secondary" @click=${() => this.#startOver()}>
            ${scene.words.another}
          </button>
        </div>
      </div>`;
    const {snapshot} = this.#status;
    const known = late?.known(snapshot, scene) ?? nothing;
    const isAsking = known !== nothing && !this.#hasStarted;
    return html`${known} ${late?.belongs(scene) ?? nothing} ${isAsking ? nothing : this.#form(scene)}`;
  }

  #form(scene: FormScene): unknown {
    const {editor} = this.#keeper;
    if (!editor) return nothing;
    const settings = {kiosk: this.kiosk, language: this.#localize.language};
    return formView({
      ...scene,
      context: this.#context,
      attachments: this.#hasAttachments && !this.kiosk ? attachmentsView(editor, this, settings) : nothing,
      isAccountKnown: !!this.accountId,
      state: editor.state,
      savedAt: this.#time(this.#savedAt),
      send: event => void this.#send(event),
      recognise: (text, isReference) => this.#recognise(text, isReference, scene.words),
      drop: (kind, text) => {
        this.#edit({[kind]: editor.draft[kind].filter(other => other !== text)});
        this.#speak(scene.words.removed(text));
        this.#focus('#references');
      },
    });
  }

  #trouble(): unknown {
    const code = this.#keeper.snapshot.trouble?.code;
    const text = code && !this.kiosk ? this.#late?.trouble(code) : '';
    return text ? html`<div class="part"><p class="box" data-severity="major">${text}</p></div>` : nothing;
  }

  /** Reports beside the one that is in sight; at a kiosk those of other people are nobody's business. */
  #others(): ReportKeeper['snapshot']['items'] {
    const {editor, snapshot} = this.#keeper;
    return this.kiosk ? [] : snapshot.items.filter(({id}) => id !== editor?.id && id !== this.#done);
  }

  #time(moment: number): string {
    return formatMoment(new Date(moment), this.#localize.locale);
  }

  #edit(changes: Partial<ReportDraft>): void {
    this.#hasStarted ||= !('incident' in changes);
    this.#keeper.editor?.write(changes);
    const {editor} = this.#keeper;
    if (this.#faults.size && editor) this.#check(editor.draft);
    const wasUrgent = this.internals.states.has('urgent');
    if (this.#urgent && !wasUrgent) {
      const {strings: words} = this.#localize;
      if (words) this.#speak(words.phone.urgent);
    }
    this.requestUpdate();
  }

  #recognise(text: string, isReference: boolean, words: Words): void {
    const {editor} = this.#keeper;
    if (!editor) return;
    const found = this.#late?.recognise(text) ?? {bookings: [], links: []};
    const isNothing = !found.bookings.length && !found.links.length;
    const bookings = isReference && isNothing ? text.split(/[\s,;]+/).filter(Boolean) : found.bookings;
    const {draft} = editor;
    const fresh = [
      ...bookings.filter(code => !draft.bookings.includes(code)),
      ...found.links.filter(link => !draft.links.includes(link)),
    ];
    if (!fresh.length) return;
    this.#edit({
      bookings: [...new Set([...draft.bookings, ...bookings])],
      links: [...new Set([...draft.links, ...found.links])],
    });
    this.#speak(words.recognised(fresh.length));
  }

  #check(draft: ReportDraft): boolean {
    this.#faults = this.#late?.check(draft, this.#urgent) ?? new Map();
    return this.#faults.size === 0;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const {editor} = this.#keeper;
    if (!editor) return;
    this.requestUpdate();
    if (!this.#check(editor.draft)) return this.#focus('#faults');
    const item = await editor.send(this.#context);
    if (!item) return void this.#keeper.edit();
    this.#done = item.id;
    this.dispatchEvent(new StandbyReportSavedEvent(item.id, item.kept));
    this.#focus(this.#late ? `#report-${item.id} .state` : '#title');
  }

  #startOver(): void {
    this.#done = undefined;
    this.#hasStarted = false;
    this.#late?.reset();
    void this.#keeper.edit();
    this.#focus('#title');
  }

  #drafted(): void {
    const {editor} = this.#keeper;
    if (!editor) return;
    this.#faults = new Map();
    this.#savedAt = 0;
    const {accountId, happened} = editor.draft;
    // A restored draft was begun before: nobody is asked again whether it is known.
    this.#hasStarted = editor.id !== undefined;
    if (this.accountId && this.accountId !== accountId) editor.write({accountId: this.accountId});
    const input = this.renderRoot.querySelector<HTMLInputElement>('#happened');
    if (input) input.value = happened.at;
  }

  #reopen(): void {
    const venue = this.#venue;
    this.#status.follow(venue);
    const wanted = [this.endpoint, this.destination, this.destinations, this.kiosk];
    if (this.#openedFor.length && wanted.every((value, index) => value === this.#openedFor[index])) return;
    this.#openedFor = wanted;
    const isNamed = destinationNames.includes(this.destination ?? 'standby');
    if (!isNamed) this.#report(`does not know destination="${String(this.destination)}"; "standby" is used.`);
    const send = sendOf(
      isNamed ? (this.destination ?? 'standby') : 'standby',
      this.endpoint,
      this.destinations,
    );
    this.#hasDestination = !!send;
    if (!send)
      this.#report(
        this.endpoint
          ? `cannot send to endpoint="${this.endpoint}": it is no http or https address.`
          : 'does not know where reports go: give it endpoint="https://…".',
      );
    this.#done = undefined;
    // Without a destination what is sent waits on the device, and the other ways are shown.
    const wait = () => Promise.resolve({kind: 'blocked', reason: 'no-endpoint'} as const);
    this.#keeper.open({send: send ?? wait, keep: this.kiosk ? 'memory' : 'device'});
  }

  #report(message: string): void {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.fail('attribute-invalid', message);
  }

  /** Loads what is needed once somebody writes; asked again when it did not arrive. */
  #prepare(): void {
    if (this.kiosk) this.#late?.watch();
    this.#loading ??= Promise.all([import('./late/late.js'), this.kiosk || loadAttachments()]).then(
      ([{Late: LatePart}, hasAttachments]) => {
        this.#late = new LatePart(this, this.#hooks);
        this.#hasAttachments = hasAttachments;
        if (this.kiosk) this.#late.watch();
        this.requestUpdate();
      },
      (cause: unknown) => {
        this.fail('chunk-unreachable', 'could not load a part of itself.', cause);
        setTimeout(() => (this.#loading = undefined), pause);
      },
    );
  }

  readonly #hooks: LateHooks = {
    look: () => ({
      ...{desk: this.#keeper.desk, kiosk: this.kiosk, now: Date.now(), hasDestination: this.#hasDestination},
      email: emailOf(this.#venue),
      region: this.region || undefined,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      unsent: unsentOf(this.#keeper.snapshot.items).length,
    }),
    resume: id => {
      this.#done = undefined;
      void this.#keeper.edit(id).then(() => this.#focus('#description'));
    },
    clear: async () => {
      const isGone = (await this.#keeper.desk?.clear()) ?? true;
      this.#startOver();
      return isGone;
    },
    forget: () => void this.#forget(),
    say: text => this.#say(text),
    focus: selector => this.#focus(selector),
  };

  /** What waits for the network goes on its way; nothing of anybody stays in sight. */
  async #forget(): Promise<void> {
    const {editor, desk, snapshot} = this.#keeper;
    await editor?.discard();
    for (const {id, state} of snapshot.items) if (/draft|sent|needs-you/.test(state)) await desk?.discard(id);
    this.#startOver();
  }

  async #copyNumber(phone: string, id: string, words: Words): Promise<void> {
    const isCopied = await copyText(phone, this.renderRoot.querySelector(`#${id}`));
    this.#say(isCopied ? words.copied : words.notCopied);
  }

  /** Shows a remark for a while and lets it be heard. */
  #say(text: string): void {
    this.#remark = text;
    this.#speak(text);
    this.requestUpdate();
    setTimeout(() => {
      if (this.#remark === text) this.#remark = '';
      this.requestUpdate();
    }, remarkFor);
  }

  #speak(text: string): void {
    if (text) this.#announcer.announce(`form:${String(++remarks)}`, text, 'polite', this.#localize.language);
  }

  #focus(selector: string): void {
    this.#focusOn = selector;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-support-form': StandbySupportForm;
  }
}
