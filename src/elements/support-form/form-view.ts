import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {DraftState, ReportContext} from '../../report/index.js';
import {icon, outlines} from '../../ui/index.js';
import {reachView, reportView} from './report-view.js';
import type {ReferencesScene} from './references-view.js';
import {urgencyView} from './urgency-view.js';

/** What the form itself is drawn from. */
export interface ReportFormScene extends ReferencesScene {
  context: ReportContext;
  attachments: unknown;
  /** What has to be put right. */
  summary: unknown;
  isAccountKnown: boolean;
  /** How safe the draft is, and since when. */
  state: DraftState;
  savedAt: string;
  /** It should be kept by now, and is not. */
  isOverdue: boolean;
  /** It is on its way to the outbox. */
  isSending: boolean;
  /** Somebody is in the form. */
  start(): void;
  send(event: SubmitEvent): void;
}

const contextView = ({words, context}: ReportFormScene): TemplateResult => {
  const {page, language, browser, viewport, standby, incidents} = context;
  const facts: readonly (readonly [string, string])[] = [
    [words.context.page, page],
    [words.context.language, language],
    [words.context.browser, browser],
    [words.context.viewport, viewport],
    [words.context.incidents, incidents.join(', ') || words.context.none],
    [words.context.standby, standby],
  ];
  return html`<details id="context">
    <summary>${icon(outlines.more)}${words.context.title}</summary>
    <p class="note">${words.context.hint}</p>
    <dl class="facts">
      ${facts.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd><bdi>${value || words.context.none}</bdi></dd>`,
      )}
    </dl>
  </details>`;
};

const safety = ({words, state, savedAt, isOverdue}: ReportFormScene): string => {
  if (state === 'saved') return words.saved(savedAt);
  if (state === 'memory') return words.savedPage(savedAt);
  return state === 'saving' ? (isOverdue ? words.unsaved : words.saving) : '';
};

/** The questions, the report, and its end: what else goes along, how safe it is, send. */
export const formView = (scene: ReportFormScene): TemplateResult => {
  const {words, urgent, send, attachments, isAccountKnown, state, summary, start, isSending} = scene;
  return html`<form novalidate autocomplete=${scene.kiosk ? 'off' : 'on'} @submit=${send} @focusin=${start}>
    ${summary} ${urgencyView(scene)} ${reportView(scene, attachments)} ${reachView(scene, isAccountKnown)}
    <div class="part">
      ${contextView(scene)}
      <slot name="notice"></slot>
      <div class="end">
        <button type="submit" data-kind="primary" aria-disabled=${isSending ? 'true' : nothing}>
          ${isSending ? words.saving : urgent ? words.sendUrgent : words.send}
        </button>
        <p class="note saved" data-state=${state}>${safety(scene)}</p>
      </div>
    </div>
  </form>`;
};
