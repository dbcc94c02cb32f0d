import type {UrgencyRule} from '../../contact/index.js';
import type {ReportDraft} from '../../report/index.js';
import type {Venue} from '../../venue/index.js';
import type {Words} from './strings.js';

/** Changes to a draft; an incident that is undefined is taken out. */
export type DraftChanges = Partial<Omit<ReportDraft, 'incident'>> & {
  incident?: ReportDraft['incident'] | undefined;
};

/** What the person can be told about one field. */
export type FieldName =
  | 'description'
  | 'references'
  | 'channels'
  | 'happened'
  | 'errors'
  | 'files'
  | 'name'
  | 'email'
  | 'phone'
  | 'account';

/** What every part of the form is drawn from. */
export interface FormScene {
  words: Words;
  /** BCP 47 tag for times and names. */
  locale: string;
  now: number;
  /** Nobody at a kiosk can dial, write or find back from a link, and nothing stays there. */
  kiosk: boolean;
  venue: Venue | undefined;
  draft: ReportDraft;
  /** Places to choose from: names of capabilities, or the venue's own words. */
  channels: readonly string[];
  rules: readonly UrgencyRule[];
  /** Undefined until the questions are answered. */
  urgent: boolean | undefined;
  /** What is wrong with which field, in words. */
  faults: ReadonlyMap<FieldName, string>;
  /** Changes the draft, which is then kept by itself. */
  edit(changes: DraftChanges): void;
  copyNumber(phone: string, id: string): void;
}
