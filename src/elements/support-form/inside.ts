import type {DraftEditor, ReportDesk} from '../../report/index.js';

/** What the late part asks of its form. */
export interface LateHooks {
  look(): {
    desk: ReportDesk | undefined;
    kiosk: boolean;
    now: number;
    /** E-mail address of support; empty when none is known. */
    email: string;
    region: string | undefined;
    /** Patterns of the venue's booking references. */
    references: readonly string[] | undefined;
    timeZone: string;
    /** Whether the form knows where reports go. */
    hasDestination: boolean;
    /** Reports that have not arrived, drafts included. */
    unsent: number;
    /** Files of the draft in the form. */
    files: DraftEditor['files'];
  };
  /** The draft in the form, once it is kept. */
  kept(): Promise<DraftEditor | undefined>;
  /** Opens a report in the form again. */
  resume(id: string): void;
  /** Removes everything from this device; false when something may still be there. */
  clear(): Promise<boolean>;
  /** A part of the form did not arrive. */
  missing(cause: unknown): void;
  /** Nobody is at the kiosk any more. */
  forget(): void;
  /** Shows a remark for a while and lets it be heard. */
  say(text: string): void;
  /** Puts a text into the clipboard and says what became of it; `id` is the element that shows it. */
  copy(text: string, id: string, copied: string, refused: string): void;
  /** Puts the focus on what is there after the next update. */
  focus(selector: string): void;
}
