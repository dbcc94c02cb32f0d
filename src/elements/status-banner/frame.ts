import type {StatusPage} from '../../status/index.js';
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

/** What the banner and its body have in common. */
export interface Frame {
  /** Whether the details are unfolded. */
  isOpen: boolean;
  toggle(): void;
  /** Makes a state the only one of the banner; gives the classes of the space that it declares. */
  enter(state: State): string;
}

/** Who says it: where only the host of the page is known, the name that the venue has for its platform. */
export const nameOf = ({name, url}: StatusPage, venue: Venue | undefined): string =>
  (name === url.split('/')[2] && venue?.config.platform) || name;
