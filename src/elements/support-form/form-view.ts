import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {DraftState, ReportContext} from '../../report/index.js';
import {allOutlines, icon, outlines} from '../../ui/index.js';
import {reachView, reportView} from './report-view.js';
import type {ReferencesScene} from './references-view.js';
import {urgencyView} from './urgency-view.js';

/** What the form itself is drawn from. */
export interface ReportFormScene extends ReferencesScene {
  context: ReportContext;
  attachments: unknown;
  isAccountKnown: boolean;
  /** How safe the draft is, and since when. */
  state: DraftState;
  savedAt: string;
  send(event: SubmitEvent): void;
}

/** The faults on top, each leading to its field. */
const summary = ({words, faults}: ReportFormScene): unknown =>
  faults.size
    ? html`<div class="part faults">
        <div
          class="box"
          id="faults"
          role="group"
          tabindex="-1"
          data-severity="critical"
          aria-labelledby="faults-title"
        >
          ${icon(allOutlines.critical)}
          <div class="text">
            <p class="label" id="faults-title">${words.fault.title(faults.size)}</p>
            <ul>
              ${[...faults].map(
                ([name, text]) =>
                  html`<li>
                    <a
                      href="#${name}"
                      @click=${(event: Event) => {
                        event.preventDefault();
                        const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
                        root.getElementById(name)?.focus();
                      }}
                      >${text}</a
                    >
                  </li>`,
              )}
            </ul>
          </div>
        </div>
      </div>`
    : nothing;

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

const safety = ({words, state, savedAt}: ReportFormScene): string => {
  if (state === 'saved') return words.saved(savedAt);
  if (state === 'memory') return words.savedPage(savedAt);
  return state === 'saving' ? words.saving : '';
};

/** The questions, the report, and its end: what else goes along, how safe it is, send. */
export const formView = (scene: ReportFormScene): TemplateResult => {
  const {words, urgent, send, attachments, isAccountKnown, state} = scene;
  return html`<form novalidate autocomplete=${scene.kiosk ? 'off' : 'on'} @submit=${send}>
    ${summary(scene)} ${urgencyView(scene)} ${reportView(scene, attachments)}
    ${reachView(scene, isAccountKnown)}
    <div class="part">
      ${contextView(scene)}
      <div class="end">
        <button type="submit" data-kind="primary">${urgent ? words.sendUrgent : words.send}</button>
        <p class="note saved" data-state=${state}>${safety(scene)}</p>
      </div>
    </div>
  </form>`;
};
