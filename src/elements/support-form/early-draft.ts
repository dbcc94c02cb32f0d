import {emptyDraft} from '../../report/index.js';
import type {BegunReport, DraftEditor, ReportDraft} from '../../report/index.js';

/**
 * What somebody writes while the desk of reports is not there yet, or is being replaced: in memory, until the desk
 * takes it over. To the form it is a draft as any other, which is being saved.
 */
export class EarlyDraft implements BegunReport {
  draft: ReportDraft;
  isEmpty: boolean;
  isWhole = false;
  /** Gives it to the desk; without an editor nothing becomes of it. */
  end!: (editor?: DraftEditor) => void;
  /** The draft that it has become. */
  readonly kept = new Promise<DraftEditor | undefined>(resolve => (this.end = resolve));

  /** Goes on with a draft whose desk is being closed. */
  constructor(private readonly before?: DraftEditor) {
    this.draft = before?.draft ?? emptyDraft;
    this.isEmpty = before?.state !== 'saving' && before?.id === undefined;
  }

  get id(): string | undefined {
    return this.before?.id;
  }

  get files(): DraftEditor['files'] {
    return this.before?.files ?? [];
  }

  get state(): 'empty' | 'saving' {
    return this.isEmpty ? 'empty' : 'saving';
  }

  write(changes: Partial<ReportDraft>): void {
    this.draft = {...this.draft, ...changes};
    this.isEmpty = false;
  }
}
