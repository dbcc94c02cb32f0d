import {css, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {findMatters} from '../../advice/index.js';
import type {Audience} from '../../advice/index.js';
import {compareSeverity} from '../../status/index.js';
import type {StatusChange, StatusSnapshot} from '../../status/index.js';
import {controls, tokens} from '../../ui/index.js';
import {StatusElement} from '../shared/status-element.js';
import type {PopupBody} from './popup-body.js';
import {correctSettings, defaults} from './settings.js';
import type {Mode, Settings} from './settings.js';
import {someoneWaits} from './tell-me-memory.js';

/** How soon to ask again for a part that did not arrive. */
const retryAfter = 10_000;

/**
 * Tells staff in their back office that something they need is down, and what to do now.
 *
 * @summary Pop-up for incidents, as a toast or a dialog.
 * @slot - Shown when it has something to tell and cannot load what it needs for that: a link to the status page.
 * @slot action - A button or link that helps at once; it stands before "Details" and is the primary one.
 * @fires {StandbyIncidentOpenEvent} standby-incident-open - Shown for something that was not shown before.
 * @fires {StandbyIncidentEscalatedEvent} standby-incident-escalated - Something that was shown got worse.
 * @fires {StandbyIncidentResolvedEvent} standby-incident-resolved - Something that was shown is over.
 * @fires {StandbyDismissEvent} standby-dismiss - Somebody closes, snoozes or dismisses; can be prevented.
 * @csspart surface - The card.
 * @cssstate open - The pop-up is on the screen.
 * @cssstate failed - It could not load what it needs to open; its own content is shown instead.
 */
export class StandbyIncidentPopup extends StatusElement {
  static override readonly tag = 'standby-incident-popup';
  static override styles = [
    tokens,
    controls,
    css`
      :host(:not(:state(failed))) {
        position: absolute;
      }
    `,
  ];
  static override properties = {
    minSeverity: {attribute: 'min-severity'},
    mode: {},
    snoozeMinutes: {attribute: 'snooze-minutes', type: Number},
    audience: {},
    user: {},
  };

  /** From which severity on it opens. */
  declare minSeverity: Settings['minSeverity'];
  /** `toast` leaves the page usable; `dialog` asks for attention first. */
  declare mode: Mode;
  /** Minutes until "remind me" reminds. */
  declare snoozeMinutes: number;
  /** Whom the advice is for. */
  declare audience: Audience;
  /** Any name for whoever works here, to keep what colleagues at one device put away apart; it is not stored. */
  declare user: string | undefined;

  #body: PopupBody | undefined;
  #load: Promise<void> | undefined;
  /** The first status, which tells later what is not new, and the latest. */
  #unread: (readonly [StatusSnapshot, readonly StatusChange[]])[] = [];

  constructor() {
    super();
    Object.assign(this, defaults);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  protected override statusChanged(...status: [StatusSnapshot, readonly StatusChange[]]): void {
    if (this.#body) return this.#body.receive(...status);
    this.#unread = [...this.#unread.slice(0, 1), status];
    this.#loadForTrouble();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    correctSettings(this, message => this.fail('attribute-invalid', message));
    if (changed.has('minSeverity')) this.#loadForTrouble();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#hasFailed) return html`<slot></slot>`;
    return this.#body?.render() ?? nothing;
  }

  /** Loads the rest when there is something to tell, and tries again until it arrives or all is over. */
  #loadForTrouble(): void {
    const matters = this.snapshot ? findMatters(this.snapshot) : [];
    const isGrave = matters.some(({severity}) => compareSeverity(severity, this.minSeverity) >= 0);
    if (!isGrave && !someoneWaits()) return this.toggleState('failed', false);
    this.#load ??= this.#loadBody().catch((cause: unknown) => {
      this.#load = undefined;
      if (!this.#hasFailed) this.#chunkFailed(cause);
      this.toggleState('failed', true);
      this.requestUpdate();
      setTimeout(() => this.isConnected && this.#loadForTrouble(), retryAfter);
    });
  }

  get #hasFailed(): boolean {
    return this.internals.states.has('failed');
  }

  async #loadBody(): Promise<void> {
    const {PopupBody} = await import('./popup-body.js');
    this.#body = new PopupBody(this, {
      look: () => ({snapshot: this.snapshot, whole: this.wholeSnapshot, venue: this.currentVenue}),
      setOpen: open => this.toggleState('open', open),
      chunkFailed: cause => this.#chunkFailed(cause),
    });
    for (const status of this.#unread.splice(0)) this.#body.receive(...status);
    this.toggleState('failed', false);
    this.requestUpdate();
  }

  #chunkFailed(cause: unknown): void {
    this.fail('chunk-unreachable', 'could not load a part of itself; it goes on without.', cause);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-incident-popup': StandbyIncidentPopup;
  }
}
