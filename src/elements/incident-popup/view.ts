import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Matter, Sentence} from '../../advice/index.js';
import {formatExact, formatMoment} from '../../i18n/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import {allOutlines, icon} from '../../ui/index.js';
import type {DismissAction} from '../shared/dismiss-event.js';
import type {Queue} from './queue.js';
import type {Words} from './strings.js';

/** Everything the pop-up shows. */
export interface PopupModel {
  strings: Words;
  /** BCP 47 tag for times. */
  locale: string;
  language: string;
  as: 'toast' | 'dialog';
  snapshot: StatusSnapshot;
  /** What is wrong; empty when there is only something over to tell. */
  queue: Pick<Queue, 'current' | 'place' | 'shown'>;
  sentence: Sentence | undefined;
  over: readonly string[];
  /** The details when they are unfolded. */
  details: TemplateResult | false;
  minutes: number;
  /** The page itself offers a step that helps. */
  helped: boolean;
  /** Somebody waits to be told. */
  wished: boolean;
}

/** What a person can do with it. */
export interface PopupActions {
  step(by: number): void;
  toggleDetails(): void;
  tellMe(matter: Matter): void;
  putAway(action: DismissAction): void;
  pressed(event: KeyboardEvent): void;
  /** The focus comes into the toast. */
  entered(event: FocusEvent): void;
  closedByBrowser(): void;
}

const kindView = (
  {snapshot, strings, locale}: PopupModel,
  {incident, severity, stage}: Matter,
): TemplateResult => {
  const live = snapshot.reach === 'live';
  const said = incident?.updates[0]?.at ?? incident?.updatedAt ?? incident?.startedAt;
  const at = new Date((live && said) || snapshot.fetchedAt);
  const time = formatMoment(at, locale);
  return html`${icon(allOutlines[severity])}
    <p class="kind">
      <strong>${strings.severity[severity]}</strong>${
        live && stage !== 'unknown' ? html` · ${strings.stage[stage]}` : nothing
      }
      ·
      <time datetime=${at.toISOString()} title=${formatExact(at, locale)}
        >${live ? time : strings.lastKnown(time)}</time
      >
    </p>`;
};

const queueView = ({strings, queue: {place, shown}}: PopupModel, {step}: PopupActions): TemplateResult =>
  html`<div class="queue">
    <button class="previous" aria-label=${strings.previous} @click=${() => step(-1)}>
      ${icon(allOutlines.more)}
    </button>
    <span>${strings.position(place + 1, shown.length)}</span>
    <button aria-label=${strings.next} @click=${() => step(1)}>${icon(allOutlines.more)}</button>
  </div>`;

/** Whether a wish to be told can be granted outside the page too. */
const canNotify = (): boolean => 'Notification' in globalThis && Notification.permission !== 'denied';

const matterView = (model: PopupModel, matter: Matter, actions: PopupActions): TemplateResult => {
  const {as, sentence, snapshot, strings, queue, details, helped, minutes, wished} = model;
  const {putAway, tellMe, toggleDetails} = actions;
  return html`<h2
      id="title"
      lang=${sentence?.quoted ? (snapshot.page.lang ?? '') : nothing}
      dir=${sentence?.quoted ? 'auto' : nothing}
    >
      ${sentence?.fault}
    </h2>
    <p id="action">${sentence?.action}</p>
    <div class="actions">
      <slot name="action"></slot>
      <button
        data-kind=${helped ? 'secondary' : 'primary'}
        ?autofocus=${as === 'dialog'}
        aria-expanded=${details ? 'true' : 'false'}
        aria-controls="details"
        @click=${toggleDetails}
      >
        ${strings.details}
      </button>
      <button data-kind="secondary" @click=${() => putAway('snooze')}>${strings.remind(minutes)}</button>
    </div>
    <div class="quiet">
      ${
        wished || canNotify()
          ? html`<button aria-disabled=${wished} @click=${() => wished || tellMe(matter)}>
              ${wished ? strings.willTell : strings.tellMe}
            </button>`
          : nothing
      }
      ${queue.shown.length > 1 ? queueView(model, actions) : nothing}
      <button @click=${() => putAway('dismiss')}>${strings.dismiss}</button>
    </div>
    <div id="details" ?hidden=${!details}>${details || nothing}</div>`;
};

const overView = ({over, queue, snapshot, strings}: PopupModel): TemplateResult =>
  html`<div class="over" data-severity="none">
    ${icon(allOutlines.none)}
    <div id=${queue.current ? nothing : 'title'}>
      ${over.map(line => html`<p><strong>${line}</strong></p>`)}
      ${snapshot.severity === 'none' ? html`<p>${strings.asUsual}</p>` : nothing}
    </div>
  </div>`;

/** The card, as a modal dialog or as a toast that leaves the page alone. */
export const popupView = (model: PopupModel, actions: PopupActions): TemplateResult => {
  const {as, language, over, strings} = model;
  const matter = model.queue.current;
  const severity = matter?.severity ?? 'none';
  const content = html`${matter && over.length ? overView(model) : nothing}
    <div class="top">
      ${matter ? kindView(model, matter) : overView(model)}
      <button class="close" aria-label=${strings.close} @click=${() => actions.putAway('close')}>
        ${icon(allOutlines.close)}
      </button>
    </div>
    ${matter && matterView(model, matter, actions)}`;
  return as === 'dialog'
    ? html`<dialog
        class="surface"
        part="surface"
        lang=${language}
        data-severity=${severity}
        aria-labelledby="title"
        aria-describedby="action"
        @keydown=${actions.pressed}
        @close=${actions.closedByBrowser}
      >
        ${content}
      </dialog>`
    : html`<div
        class="surface"
        part="surface"
        lang=${language}
        data-severity=${severity}
        popover="manual"
        role="region"
        aria-labelledby="title"
        @keydown=${actions.pressed}
        @focusin=${actions.entered}
      >
        ${content}
      </div>`;
};
