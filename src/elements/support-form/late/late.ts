import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {checkClock} from '../../../contact/index.js';
import {Localize} from '../../../i18n/index.js';
import type {OutboxItem, OutboxTroubleCode} from '../../../outbox/index.js';
import {recogniseText} from '../../../report/index.js';
import type {ReportDraft, StoredReport} from '../../../report/index.js';
import {untilDone} from '../../../retry.js';
import type {StatusSnapshot} from '../../../status/index.js';
import type {StandbyElement} from '../../../ui/index.js';
import {adopt} from '../../shared/adopt.js';
import {loadEncoder} from '../../shared/qr-code.js';
import type {LateHooks} from '../inside.js';
import type {FieldName, FormScene} from '../scene.js';
import {attachmentsView, loadAttachments, undecidedFiles} from './attachments-view.js';
import {callView} from './call-view.js';
import {faultsOf} from './check.js';
import {questionView} from './confirm.js';
import {Idle} from './idle.js';
import {belongsView, knownView} from './known-view.js';
import {lateStyles} from './late.styles.js';
import {stateView} from './report-state.js';
import {reportItem} from './reports-view.js';
import type {ReportScene} from './reports-view.js';
import {Resorts} from './resorts-view.js';
import {lateStrings} from './strings.js';
import type {LateWords} from './strings.js';
import {summaryView} from './summary-view.js';

type Item = OutboxItem<StoredReport>;

/** Id of the question before everything is deleted. */
const everything = '*';

/**
 * What the form needs only once somebody writes, something is known already, or a report is on its way: its own
 * words, and the views of everything around the fields.
 */
export class Late {
  readonly #words: Localize<LateWords>;
  readonly #resorts: Resorts;
  readonly #idle = new Idle(
    () => this.host.requestUpdate(),
    () => this.hooks.forget(),
  );
  #answer: 'open' | 'this' | 'other' = 'open';
  #asked: string | undefined;
  #hasAttachments = false;

  constructor(
    private readonly host: StandbyElement,
    private readonly hooks: LateHooks,
  ) {
    adopt(host, lateStyles);
    this.#words = new Localize(host, lateStrings);
    this.#resorts = new Resorts(host, {
      look: () => ({
        ...hooks.look(),
        words: this.#words.strings as LateWords,
        language: this.#words.language,
      }),
      say: text => hooks.say(text),
    });
  }

  /** Settles when it has its words. */
  get arrival(): Promise<void> | undefined {
    return this.#words.arrival;
  }

  recognise(text: string): Pick<ReportDraft, 'bookings' | 'links'> {
    const {references} = this.hooks.look();
    return recogniseText(text, {...(references && {references})});
  }

  check(draft: ReportDraft, urgent: boolean | undefined): Map<FieldName, string> {
    return this.#words.strings ? faultsOf(draft, this.#words.strings, urgent) : new Map<FieldName, string>();
  }

  summary(scene: FormScene): unknown {
    return summaryView(scene);
  }

  call(scene: FormScene): TemplateResult | undefined {
    void checkClock().then(isOther => isOther && this.host.requestUpdate());
    const {region, timeZone} = this.hooks.look();
    return callView({...scene, region, timeZone});
  }

  known(snapshot: StatusSnapshot | undefined, scene: FormScene): TemplateResult | typeof nothing {
    const late = this.#words.strings;
    if (!late || !snapshot) return nothing;
    if (snapshot.reach === 'unreachable' && this.#answer === 'open') return nothing;
    return knownView({
      ...scene,
      late,
      snapshot,
      answer: this.#answer,
      choose: incident => {
        scene.edit({incident});
        this.#reply('this', '#thanks');
      },
      decline: () => {
        if (scene.draft.incident) scene.edit({incident: undefined});
        this.#reply('other', '#title');
      },
      addMore: () => this.#reply('other', '#title'),
    });
  }

  /** To which incident the report belongs. */
  belongs(scene: FormScene): unknown {
    const late = this.#words.strings;
    return late && this.#answer !== 'this' ? belongsView(scene, late) : nothing;
  }

  /** One report on its own, as after sending; undefined while there are no words for it. */
  outcome(item: Item): TemplateResult | undefined {
    const scene = this.#reportScene();
    return (
      scene &&
      html`<ul class="list">
        ${reportItem(item, scene, true)}
      </ul>`
    );
  }

  /** The reports of this device, the newest first, and the way to delete everything. */
  reports(items: readonly Item[], hasAnything: boolean): unknown {
    const scene = this.#reportScene();
    if (!scene) return nothing;
    const {late} = scene;
    const list = html`<section class="part" aria-labelledby="reports-title">
      <h3 id="reports-title" tabindex="-1">${late.reports.title}</h3>
      <ul class="list">
        ${items.toReversed().map(item => reportItem(item, scene))}
      </ul>
    </section>`;
    return html`${items.length ? list : nothing}
    ${hasAnything && !scene.kiosk ? html`<div class="part">${this.#erase(late)}</div>` : nothing}`;
  }

  /** How safe things are, where something stands in the way; at a kiosk nothing is kept anyway. */
  trouble(code: OutboxTroubleCode | undefined): unknown {
    const text = code && !this.hooks.look().kiosk && this.#words.strings?.report.trouble[code];
    return text ? html`<div class="part"><p class="box" data-severity="major">${text}</p></div>` : nothing;
  }

  /** The state of a report in a sentence, to be heard. */
  spoken(item: Item): string {
    const late = this.#words.strings;
    if (!late) return '';
    const {word, sentences} = stateView(item, late, this.#words.locale);
    const reference = item.receipt?.reference;
    return [`${word}.`, ...sentences, reference && `${late.reference}: ${reference}`]
      .filter(Boolean)
      .join(' ');
  }

  /** Asks for the part that takes files until it comes; the first failure is told. */
  loadAttachments(): void {
    void untilDone(async attempt => {
      try {
        await loadAttachments();
      } catch (cause) {
        if (!attempt) this.hooks.missing(cause);
        return false;
      }
      this.#hasAttachments = true;
      this.host.requestUpdate();
      return true;
    });
  }

  /** Where files come in; nothing at a kiosk, or while that is not there. */
  attachments(): unknown {
    const {kiosk, files} = this.hooks.look();
    return this.#hasAttachments && !kiosk
      ? attachmentsView(files, () => this.hooks.kept(), this.host, this.#words.language)
      : nothing;
  }

  /** How many files somebody has chosen and not decided on, and what to say of it. */
  async undecided(): Promise<{count: number; text: string}> {
    const count = await undecidedFiles(this.host.renderRoot);
    return {count, text: (count && this.#words.strings?.undecided(count)) || ''};
  }

  /** Fetches what is wanted when nothing can be fetched any more; asked for again when it is wanted. */
  prepare(): void {
    loadEncoder().catch(() => undefined);
  }

  /** Somebody is at a kiosk. */
  watch(): void {
    this.#idle.wake();
  }

  rest(): void {
    this.#idle.stop();
  }

  idle(): unknown {
    const {left} = this.#idle;
    const idle = this.#words.strings?.idle;
    if (left === undefined || !idle) return nothing;
    return html`<div class="box idle" data-severity="minor" role="alertdialog" aria-labelledby="idle-title">
      <div class="list">
        <p class="label" id="idle-title">${idle.title}</p>
        <p>${idle.text(left)}</p>
        <div class="actions">
          <button type="button" data-kind="primary" @click=${this.#idle.wake}>${idle.stay}</button>
        </div>
      </div>
    </div>`;
  }

  /** Forgets what somebody has said. */
  reset(): void {
    this.#resorts.forget();
    this.#answer = 'open';
    this.#asked = undefined;
  }

  #reply(answer: 'this' | 'other', focus: string): void {
    this.#answer = answer;
    this.host.requestUpdate();
    this.hooks.focus(focus);
  }

  #reportScene(): ReportScene | undefined {
    const late = this.#words.strings;
    if (!late) return undefined;
    const {desk, kiosk, now, hasDestination} = this.hooks.look();
    return {
      ...{late, kiosk, now, hasDestination},
      locale: this.#words.locale,
      resorts: this.#resorts,
      asked: this.#asked,
      ask: id => this.#ask(id),
      discard: id => void this.#discard(id),
      retry: id => void desk?.retry(id),
      resume: id => {
        this.#resorts.forget();
        this.hooks.resume(id);
      },
      copy: (text, id) => this.hooks.copy(text, id, late.reports.copiedReference, late.reports.uncopied),
    };
  }

  #ask(id: string | undefined): void {
    const before = this.#asked;
    this.#asked = id;
    this.host.requestUpdate();
    if (id !== undefined) this.hooks.focus(`#ask-${id === everything ? 'all' : id}`);
    else this.hooks.focus(before === everything ? '#erase' : `#report-${before ?? ''} .state`);
  }

  async #discard(id: string): Promise<void> {
    this.#asked = undefined;
    this.#resorts.forget();
    await this.hooks.look().desk?.discard(id);
    this.hooks.focus('#title');
  }

  #erase({erase}: LateWords): TemplateResult {
    if (this.#asked !== everything)
      return html`<div class="actions">
        <button type="button" id="erase" @click=${() => this.#ask(everything)}>${erase.open}</button>
      </div>`;
    const {unsent} = this.hooks.look();
    return questionView({
      id: 'ask-all',
      title: erase.question,
      explain: [unsent ? erase.unsent(unsent) : '', erase.explain].filter(Boolean),
      yes: erase.yes,
      no: erase.no,
      onYes: () => void this.#clear(erase),
      onNo: () => this.#ask(undefined),
    });
  }

  async #clear({done, failed}: LateWords['erase']): Promise<void> {
    this.#asked = undefined;
    const isGone = await this.hooks.clear();
    this.hooks.say(isGone ? done : failed);
    this.hooks.focus('#title');
  }
}
