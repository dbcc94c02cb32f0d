import type {Decoder, DecoderOptions} from '../../../barcode/index.js';
import type {Language} from '../../../i18n/index.js';
import type {StandbyErrorCode} from '../../../ui/index.js';
import type {ScanSource, StandbyScanEvent} from '../events.js';
import type {Feedback} from '../feedback.js';
import type {Hand} from '../settings.js';
import type {Words} from '../strings.js';

/** What the working part asks of its scanner. */
export interface Inside {
  look(): {
    words: Words | undefined;
    language: Language;
    hand: Hand;
    pattern: RegExp | undefined;
    /** Goes on looking after a code was read. */
    goesOn: boolean;
    /** The page's own decoder. */
    decoder: Decoder | undefined;
    decoderOptions: DecoderOptions;
  };
  /** A code came in: the page is told. */
  accept(value: string, source: ScanSource, more?: Pick<StandbyScanEvent, 'format' | 'rawBytes'>): void;
  feedback(feedback: Feedback): void;
  /** Lets somebody choose a picture; has to be called in a tap. */
  pick(): void;
  otherHand(): void;
  state(name: string, on: boolean): void;
  fail(code: StandbyErrorCode, message: string, cause?: unknown): void;
}
