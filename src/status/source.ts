import type {
  Component,
  Incident,
  Maintenance,
  ProviderName,
  Reach,
  Severity,
  StatusPage,
  StatusSnapshot,
} from './snapshot.js';

/** One request of a reading; the first of an alternative is the main one. */
export interface Endpoint {
  /** Under which name `StatusSource.parse` finds the answer in `ParseContext.parts`; `main` for the first. */
  part: string;
  url: string;
  /** The snapshot can be read without it; its aspect is then `failed`. */
  optional?: boolean;
  as?: 'json' | 'text';
}

/** Whether a browser on another origin may read the answer; `sometimes` depends on plan or operator. */
export type CrossOrigin = 'open' | 'sometimes' | 'closed';

/** A code per kind of surprise in a payload; each is warned about once per page load. */
export type WarningCode = 'unknown-value' | 'unreadable-payload' | 'wrong-page' | 'parser-failed';

export interface ParseContext {
  /** Address of the status page, without a trailing slash; empty when not configured. */
  pageUrl: string;
  now: Date;
  /** Every answer of the reading by part name. One asked for in vain is there as undefined, one not asked for is absent. */
  parts: Readonly<Record<string, unknown>>;
  /** Reports a value that the source does not know; the value itself becomes `unknown`. */
  unknownValue(field: string, value: unknown): void;
}

/**
 * What a source reads out of a payload; severity, capabilities, order and limits are added by `readStatus`.
 * Incidents that are over and finished maintenances may be in it.
 */
export interface SourceReading {
  /** Whose answer it turned out to be, when not the source's own provider. */
  provider?: ProviderName;
  /** When a copy of another provider's snapshot was read. */
  fetchedAt?: string;
  reach?: Reach;
  /** What the severity is at least, whatever the evidence. */
  severity?: Severity;
  page: Partial<StatusPage>;
  indicator?: Severity;
  components: Component[];
  incidents: Incident[];
  maintenances: Maintenance[];
  aspects: StatusSnapshot['aspects'];
  announcement?: string;
  announcements?: Readonly<Record<string, string>>;
  updatedAt?: string;
}

/** One status provider: where its data lies, how to recognise it, how to read it. Pure, without I/O. */
export interface StatusSource {
  readonly provider: ProviderName;
  readonly crossOrigin: CrossOrigin;
  /** Requests to make for a page, the preferred alternative first; empty when the page's address does not tell. */
  endpoints(page: URL): readonly (readonly Endpoint[])[];
  detect(payload: unknown): boolean;
  /** May throw on nonsense: `readStatus` turns that into an `unknown` snapshot. */
  parse(payload: unknown, context: ParseContext): SourceReading;
}

/** Whether a source knows the form of an answer; an answer that cannot even be looked at is nobody's. */
export const recognises = (source: StatusSource, payload: unknown): boolean => {
  try {
    return source.detect(payload);
  } catch {
    return false;
  }
};
