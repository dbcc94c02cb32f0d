import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {papers, sheetsToReprint} from '../../../booking/index.js';
import type {Paper, PosterSheet, PrintedSheet} from '../../../booking/index.js';
import {readableAddress} from '../settings.js';
import {captionFor} from '../view.js';
import type {CardView} from '../view.js';
import {sheetView} from './sheet-view.js';
import type {SheetCode} from './sheet-view.js';
import type {PosterStrings} from './strings/en.js';

/** What a poster shows beside the card. */
export interface PosterScene {
  own: PosterStrings;
  paper: Paper;
  /** Last day on which it is valid, as a date field writes it; empty for ever. */
  day: string;
  layout: PosterSheet;
  /** Where the code of the sheet leads; undefined when it has none. */
  href: string | undefined;
  /** Undefined while there is none to print. */
  code: SheetCode | undefined;
  /** What went wrong last. */
  remark: string;
  printed: readonly PrintedSheet[];
  /** What else can be chosen. */
  fields: TemplateResult | undefined;
  /** What can be done with the code alone. */
  tools: TemplateResult | undefined;
  /** What stands below. */
  below: TemplateResult | undefined;
  choose(paper: Paper): void;
  limit(day: string): void;
  forget(id: string): void;
  print(): void;
  savePdf(): void;
}

const valueOf = ({target}: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;

const takeDownView = ({decision, severities}: CardView, {own, printed, forget}: PosterScene): unknown => {
  const sheets = sheetsToReprint(printed, decision, Date.now(), severities);
  if (!sheets.length) return nothing;
  return html`<div class="down" data-severity="minor" role="status">
    <h3>${own.takeDown}</h3>
    <ul>
      ${sheets.map(
        ({sheet: {id, href}, reason}) =>
          html`<li>
            <span
              ><b>${id}</b>${href ? html`, <bdi>${readableAddress(href)}</bdi>` : nothing}.
              ${own.reasons[reason]}</span
            >
            <button data-kind="secondary" aria-label="${own.taken}: ${id}" @click=${() => forget(id)}>
              ${own.taken}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
};

const settingsView = ({own, paper, day, choose, limit}: PosterScene): TemplateResult =>
  html`<label
      >${own.paper}
      <select @change=${(event: Event) => choose(valueOf(event) as Paper)}>
        ${(Object.keys(papers) as Paper[]).map(
          name => html`<option value=${name} ?selected=${name === paper}>${own.papers[name]}</option>`,
        )}
      </select></label
    >
    <label
      >${own.until}
      <input
        type="date"
        .value=${day}
        aria-describedby="until"
        @change=${(event: Event) => limit(valueOf(event))}
      />
    </label>
    <p id="until" class="soft">${own.untilHint}</p>`;

/** The sheet as it will be printed, and what can be done with it. */
export const posterView = (view: CardView, scene: PosterScene): TemplateResult => {
  const {title, language, words} = view;
  const {own, layout, href} = scene;
  const code = href ? scene.code : undefined;
  const isOff = !!href && !code;
  const name = href ? `${own.preview}: ${words.code(readableAddress(href))}` : own.preview;
  return html`<section part="card" lang=${language} aria-label=${title} class="poster">
    ${takeDownView(view, scene)}
    <div class="preview">${isOff ? nothing : sheetView(layout, code, name)}</div>
    <div class="tools">
      ${href ? html`<p>${captionFor(view.code, view)}</p>` : nothing} ${scene.fields ?? nothing}
      ${settingsView(scene)}
      <div class="act">
        <button data-kind="primary" ?disabled=${isOff} @click=${scene.print}>${own.print}</button>
        <button data-kind="secondary" ?disabled=${isOff} @click=${scene.savePdf}>${own.pdf}</button>
        ${scene.tools ?? nothing}
      </div>
      <p class="remark" role="alert">${scene.remark}</p>
    </div>
    ${scene.below ?? nothing}
  </section>`;
};
