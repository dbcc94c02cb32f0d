import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {formatMoment} from '../../../i18n/index.js';
import type {OutboxItem} from '../../../outbox/index.js';
import type {StoredReport} from '../../../report/index.js';
import {icon} from '../../../ui/index.js';
import {questionView} from './confirm.js';
import {stateView} from './report-state.js';
import type {Resorts} from './resorts-view.js';
import type {LateWords} from './strings.js';

export type ReportItem = OutboxItem<StoredReport>;

/** What a report in the list is drawn from. */
export interface ReportScene {
  late: LateWords;
  locale: string;
  now: number;
  kiosk: boolean;
  resorts: Resorts;
  /** Report that somebody is asked about before it is deleted. */
  asked: string | undefined;
  /** Whether the form knows where reports go. */
  hasDestination: boolean;
  ask(id: string | undefined): void;
  discard(id: string): void;
  retry(id: string): void;
  /** Opens a report in the form again. */
  resume(id: string): void;
  copy(text: string, id: string): void;
}

const receiptView = ({receipt, id}: ReportItem, {late, kiosk, copy}: ReportScene): unknown => {
  const reference = receipt?.reference;
  return html`${
      reference
        ? html`<div class="row">
            <p>
              <span class="note">${late.reference}</span><br /><bdi class="reference" id="reference-${id}"
                >${reference}</bdi
              >
            </p>
            ${
              kiosk
                ? nothing
                : html`<button
                    type="button"
                    data-kind="secondary"
                    @click=${() => copy(reference, `reference-${id}`)}
                  >
                    ${late.reports.copyReference}
                  </button>`
            }
          </div>`
        : nothing
    }
    <p class="note">${late.says.next}</p>`;
};

const actions = (item: ReportItem, {late: {reports}, ...scene}: ReportScene): TemplateResult => {
  const {id, state} = item;
  const button = (text: string, act: () => void, kind = 'secondary'): TemplateResult =>
    html`<button type="button" data-kind=${kind} @click=${act}>${text}</button>`;
  return html`<div class="actions">
    ${state === 'draft' ? button(reports.goOn, () => scene.resume(id)) : nothing}
    ${state === 'needs-you' ? button(reports.change, () => scene.resume(id), 'primary') : nothing}
    ${state === 'blocked' || (state === 'queued' && item.failure) ? button(reports.again, () => scene.retry(id)) : nothing}
    ${button(state === 'sent' ? reports.removeReceipt : reports.remove, () => scene.ask(id), '')}
  </div>`;
};

/** One report: honestly where it is, what that means, and what can be done. */
export const reportItem = (item: ReportItem, scene: ReportScene, isMain = false): TemplateResult => {
  const {late, locale, now, asked, resorts, discard, ask, hasDestination} = scene;
  const {id, state, label, files, progress, failure, createdAt} = item;
  const {word, sentences, severity, outline} = stateView(item, late, locale);
  const isStuck = state === 'needs-you' || state === 'blocked' || (state === 'queued' && !hasDestination);
  const about = [
    late.reports.written(formatMoment(new Date(createdAt), locale, new Date(now))),
    files.length ? late.reports.files(files.length) : '',
  ];
  return html`<li class="report" id="report-${id}" data-severity=${severity} data-state=${state}>
    <p class="state" tabindex="-1">${icon(outline)}<span>${word}</span></p>
    ${
      state === 'sending'
        ? html`<progress max="1" value=${progress ?? nothing} aria-label=${word}></progress>`
        : nothing
    }
    ${sentences.map(sentence => html`<p>${sentence}</p>`)}
    ${state === 'queued' && !hasDestination ? html`<p>${late.nowhere}</p>` : nothing}
    ${
      failure?.detail && isStuck
        ? html`<p class="quote">
            <span class="note">${late.reports.detail}</span><br /><bdi>${failure.detail}</bdi>
          </p>`
        : nothing
    }
    ${state === 'sent' ? receiptView(item, scene) : nothing}
    <p class="note"><bdi>${label || late.reports.untitled}</bdi> · ${about.filter(Boolean).join(' · ')}</p>
    ${
      asked === id
        ? questionView({
            id: `ask-${id}`,
            title: late.reports.reallyRemove,
            yes: late.reports.confirm,
            no: late.reports.cancel,
            onYes: () => discard(id),
            onNo: () => ask(undefined),
          })
        : actions(item, scene)
    }
    ${state === 'sent' || state === 'draft' ? nothing : resorts.view(id, late, isStuck && isMain)}
  </li>`;
};
