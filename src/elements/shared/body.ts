import type {Feed, StatusSnapshot} from '../../status/index.js';
import type {Venue} from '../../venue/index.js';

/** The part of an element that only trouble needs; pages on which all is well do not load it. */
export interface Body {
  /** Takes statuses in their order; `isFirst` when what came before cannot be compared with them. */
  receive(statuses: readonly StatusSnapshot[], isFirst: boolean): void;
  /** Shows what is to be seen; from the first time on nobody else does. */
  render(): void;
}

/** What a body is given of its element beside what everybody may use. */
export interface Inside {
  look(): {
    /** The part of the status that concerns the element. */
    snapshot: StatusSnapshot | undefined;
    feed: Feed | undefined;
    venue: Venue | undefined;
  };
  /** From now on the element draws nothing by itself. */
  takeOver(): void;
  setState(name: string, on: boolean): void;
  /** Reports that a part of the element did not arrive. */
  chunkFailed(cause: unknown): void;
}
