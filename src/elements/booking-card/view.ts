import {html, nothing, svg} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {qrPath, quietZone} from '../../booking/index.js';
import type {BookingWays, JudgedWay, ReadableQr, ReadableQrResult} from '../../booking/index.js';
import {formatMoment} from '../../i18n/index.js';
import type {Language} from '../../i18n/index.js';
import {webAddress} from '../../status/index.js';
import type {Capability, Severity} from '../../status/index.js';
import {readableAddress} from './settings.js';
import type {Words} from './strings.js';

export interface CardView {
  words: Words;
  locale: string;
  language: Language;
  title: string;
  /** What the page calls it, in whatever language. */
  ownTitle: string | undefined;
  decision: BookingWays;
  /** Where the code leads. */
  target: string | undefined;
  /** Undefined while it is being read back. */
  code: ReadableQrResult | undefined;
  /** How each capability of the platform fares. */
  severities: ReadonlyMap<Capability, Severity>;
  /** What people click to get to an address: it may carry the venue's campaign tags. */
  linkTo(href: string): string;
  /** What else can be done with the link, once somebody has asked for it. */
  tools(view: CardView, href: string): unknown;
  askForTools(): void;
}

/** The code as a picture with its name; `length` is its side with the quiet zone, in CSS. */
export const codeView = ({matrix}: ReadableQr, name: string, length: string): TemplateResult => {
  const side = matrix.size + 2 * quietZone;
  return html`<svg
    role="img"
    aria-label=${name}
    viewBox="0 0 ${side} ${side}"
    width=${length}
    height=${length}
    shape-rendering="crispEdges"
  >
    ${svg`<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${qrPath(matrix)}"/>`}
  </svg>`;
};

/** How far the code reads, or why there is none. */
export const captionFor = (code: ReadableQrResult | undefined, {words, locale}: CardView): string => {
  if (!code) return words.checking;
  if (!code.ok) return /long|far/.test(code.reason) ? words.small : words.refused;
  if (!code.code.verified) return words.unchecked;
  const metres = new Intl.NumberFormat(locale, {style: 'unit', unit: 'meter', maximumFractionDigits: 1});
  return words.readable(metres.format(code.code.readableTo));
};

const linkView = (view: CardView, {way, state}: JudgedWay, target: string): TemplateResult => {
  const {words, code} = view;
  const shown = readableAddress(target);
  return html`<figure>
      <div class="place">
        ${code?.ok ? codeView(code.code, words.code(shown), `${code.code.widthMm.toFixed(2)}mm`) : nothing}
      </div>
      ${code?.ok ? html`<p>${words.scan}</p>` : nothing}
      <figcaption>${captionFor(code, view)}</figcaption>
    </figure>
    <p>
      ${way.label ?? words.way[way.kind]}: <a class="link" href=${view.linkTo(target)}><bdi>${shown}</bdi></a>
    </p>
    <details @toggle=${({target}: Event) => (target as HTMLDetailsElement).open && view.askForTools()}>
      <summary>${words.more}</summary>
      <div class="act">${view.tools(view, target)}</div>
    </details>
    ${state === 'troubled' ? html`<p class="soft">${words.slow}</p>` : nothing}`;
};

/** What guests are told of a way. */
export const sayWay = ({words, locale}: CardView, {way}: JudgedWay): string => {
  const {kind, label, phone, at} = way;
  const said = kind === 'later' && at ? words.at(formatMoment(new Date(at), locale)) : words.way[kind];
  // A number that ends on another line is hard to dial.
  return [said, label, phone?.replaceAll(' ', '\u{a0}')].filter(Boolean).join(': ');
};

const wayView = (view: CardView, item: JudgedWay): TemplateResult => {
  const {way, state} = item;
  const {label, phone, href} = way;
  const address = webAddress(href);
  const said = sayWay(view, {...item, way: {...way, phone: ''}});
  const text = address ? html`<a href=${view.linkTo(address)}>${label ?? said}</a>` : said;
  const number = phone && html`: <a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi>${phone}</bdi></a>`;
  return html`<li>
    ${text}${number ?? nothing}${state === 'troubled' ? ` (${view.words.slow})` : nothing}
  </li>`;
};

/** The ways around the one that the code leads to. */
export const splitWays = (
  {offered}: BookingWays,
  target: string | undefined,
): {before: JudgedWay[]; linked: JudgedWay | undefined; after: JudgedWay[]} => {
  const at = offered.findIndex(({way}) => !!target && webAddress(way.href) === target);
  return at < 0
    ? {before: offered, linked: undefined, after: []}
    : {before: offered.slice(0, at), linked: offered[at], after: offered.slice(at + 1)};
};

export const isOnlineDown = ({closed}: BookingWays): boolean =>
  closed.some(({way, reason}) => way.kind === 'online' && reason !== 'unusable');

/** What the card shows: what is closed, then the ways in the venue's order, the first link with its code. */
export const cardView = (view: CardView): TemplateResult => {
  const {words, title, language, decision, target} = view;
  const {before, linked, after} = splitWays(decision, target);
  const list = (items: readonly JudgedWay[]): unknown =>
    items.length
      ? html`<ul>
          ${items.map(item => wayView(view, item))}
        </ul>`
      : nothing;
  return html`<section part="card" lang=${language} aria-label=${title}>
    <h2>${title}</h2>
    <div class="news" role="status">
      ${isOnlineDown(decision) ? html`<p class="down" data-severity="major">${words.onlineDown}</p>` : nothing}
      ${decision.offered.length ? nothing : html`<p>${words.none}</p>`}
    </div>
    ${list(before)} ${linked && target ? linkView(view, linked, target) : nothing}
    ${after.length ? html`<p class="soft">${words.also}</p>` : nothing} ${list(after)}
  </section>`;
};
