import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Severity, StatusPage} from '../../status/index.js';
import {icon, outlines} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';

export type State =
  | 'loading'
  | 'operational'
  | 'planned'
  | 'maintenance'
  | 'trouble'
  | 'dismissed'
  | 'unknown'
  | 'was-fine'
  | 'offline'
  | 'resolved';

/** What stands in the banner. */
export interface View {
  state: State;
  severity: Severity;
  outline: string;
  say: unknown;
  source: unknown;
  buttons: unknown;
  details: unknown;
  /** Language of all that. */
  lang: string;
  /** It asks for somebody's attention. */
  isLoud?: boolean;
}

/** How severe it is, who said so and when. */
export const sourceView = (source: string, time: string, word = '', more = ''): TemplateResult =>
  html`<div class="meta">
    <div><b>${word}</b>${more && `\u00a0${more}`}</div>
    <div><bdi>${source}</bdi>${source && time && ', '}${time}</div>
  </div>`;

export const toggleView = (label: string, isOpen: boolean, toggle: () => void): TemplateResult =>
  html`<button aria-expanded=${isOpen} aria-controls="details" @click=${toggle}>
    ${label}${icon(outlines.more)}
  </button>`;

/** Who says it: where only the host of the page is known, the name that the venue has for its platform. */
export const nameOf = ({name, url}: StatusPage, venue: Venue | undefined): string =>
  (name === url.split('/')[2] && venue?.config.platform) || name;
