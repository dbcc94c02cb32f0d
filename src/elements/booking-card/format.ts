import type {TemplateResult} from 'lit/html.js';
import type {QrPlanOptions, SignKind} from '../../booking/index.js';
import type {StandbyElement} from '../../ui/index.js';
import type {CardView} from './view.js';

export type Format = 'card' | 'screen' | 'poster' | 'sign';

/** What a format asks of the element that shows it. */
export interface FormatHost extends StandbyElement {
  readonly href: string | undefined;
  readonly label: string | undefined;
  readonly languages: string | undefined;
  readonly diagonal: number | undefined;
  readonly venueName: string | undefined;
  readonly sign: SignKind | undefined;
}

/** How one format shows the card; what it needs comes with it. */
export interface FormatView {
  /** How the code is drawn; undefined while it has no place. */
  plan(target: string): QrPlanOptions | undefined;
  render(view: CardView): TemplateResult;
  /** The element has shown it. */
  shown?(): void;
  /** The element is in a page again, or has left it. */
  connected?(): void;
  disconnected?(): void;
}

/** Tells the page's author of an attribute that cannot be meant. */
export type Complain = (message: string) => void;

export type CreateFormat = (host: FormatHost, complain: Complain) => FormatView;

/** The formats that load when they are asked for. */
export const lateFormats: Readonly<Record<Exclude<Format, 'card'>, () => Promise<CreateFormat>>> = {
  poster: () => import('./poster/poster.js').then(({createPoster}) => createPoster),
  sign: () => import('./sign/sign.js').then(({createSign}) => createSign),
  screen: () => import('./screen/screen.js').then(({createScreen}) => createScreen),
};
