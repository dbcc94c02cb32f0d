import type {TemplateResult} from 'lit/html.js';
import type {QrPlanOptions} from '../../booking/index.js';
import type {StandbyElement} from '../../ui/index.js';
import type {CardView} from './view.js';

export type Format = 'card' | 'screen' | 'poster';

/** What a format asks of the element that shows it. */
export interface FormatHost extends StandbyElement {
  readonly label: string | undefined;
  readonly languages: string | undefined;
  readonly diagonal: number | undefined;
  readonly venueName: string | undefined;
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

export type CreateFormat = (host: FormatHost) => FormatView;

/** The formats that load when they are asked for. */
export const lateFormats: Readonly<Record<Exclude<Format, 'card'>, () => Promise<CreateFormat>>> = {
  poster: () => import('./poster/poster.js').then(({createPoster}) => createPoster),
  screen: () => import('./screen/screen.js').then(({createScreen}) => createScreen),
};
