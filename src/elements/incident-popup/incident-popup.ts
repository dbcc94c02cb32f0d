import {css} from '@lit/reactive-element';
import type {PropertyValues} from '@lit/reactive-element';
import type {Audience} from '../../advice/index.js';
import {compareSeverity} from '../../status/index.js';
import type {Severity, StatusSnapshot} from '../../status/index.js';
import {controls, draw, tokens} from '../../ui/index.js';
import type {Inside} from '../shared/body.js';
import {plainTrouble} from '../shared/plain-trouble.js';
import {StatusElement} from '../shared/status-element.js';
import type {PopupBody} from './popup-body.js';
import {someoneWaits} from './tell-me-memory.js';

export type Mode = 'toast' | 'dialog';

/**
 * Tells staff in their back office that something they need is down, and what to do now.
 *
 * @summary Pop-up for incidents, as a toast or a dialog.
 * @slot - Shown when it has something to tell and cannot load what it needs for that, below plain words and a link to the status page.
 * @slot action - A button or link that helps at once; it stands before "Details" and is the primary one.
 * @fires {StandbyIncidentOpenEvent} standby-incident-open - Shown for something that was not shown before.
 * @fires {StandbyIncidentEscalatedEvent} standby-incident-escalated - Something that was shown got worse.
 * @fires {StandbyIncidentResolvedEvent} standby-incident-resolved - Something that was shown is over.
 * @fires {StandbyDismissEvent} standby-dismiss - Somebody closes, snoozes or dismisses; can be prevented.
 * @csspart surface - The card.
 * @cssstate open - The pop-up is on the screen.
 * @cssstate failed - It could not load what it needs to open; it says in plain words, in its place in the page, that something is wrong.
 */
export class StandbyIncidentPopup extends StatusElement<PopupBody> {
  static override readonly tag = 'standby-incident-popup';
  static override styles = [
    tokens,
    controls,
    css`
      :host(:not(:state(failed))) {
        position: absolute;
      }
      @media print {
        :host {
          display: none;
        }
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
  declare minSeverity: Severity;
  /** `toast` leaves the page usable; `dialog` asks for attention first. */
  declare mode: Mode;
  /** Minutes until "remind me" reminds. */
  declare snoozeMinutes: number;
  /** Whom the advice is for. */
  declare audience: Audience;
  /** Any name for whoever works here, to keep what colleagues at one device put away apart; it is not stored. */
  declare user: string | undefined;

  constructor() {
    super();
    this.minSeverity = 'major';
    this.mode = 'toast';
    this.snoozeMinutes = 30;
    this.audience = 'staff';
  }

  protected override needsBody({severity}: StatusSnapshot): boolean {
    return compareSeverity(severity, this.minSeverity) >= 0 || someoneWaits();
  }

  protected override async loadBody(inside: Inside): Promise<PopupBody> {
    const {loadPopupBody} = await import('./popup-body.js');
    return loadPopupBody(this, inside);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.minSeverity = this.choose('min-severity', this.minSeverity, ['major', 'minor', 'critical']);
    this.mode = this.choose('mode', this.mode, ['toast', 'dialog']);
    this.audience = this.choose('audience', this.audience, ['staff', 'guests']);
    if (!(this.snoozeMinutes > 0))
      this.snoozeMinutes = this.choose('snooze-minutes', this.snoozeMinutes, [30]);
    super.willUpdate(changed);
  }

  protected override renderCalm(): Node[] {
    const {strings: words, language} = this.words;
    if (!this.hasFailed || !this.snapshot) return [];
    const said = words ? plainTrouble(this.snapshot, words) : [];
    return [draw('div', {role: 'status', lang: language}, ...said), draw('slot')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-incident-popup': StandbyIncidentPopup;
  }
}
