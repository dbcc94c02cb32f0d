import type {HeldFile, Outcome} from '../../outbox/index.js';
import type {Letter} from '../letter.js';
import type {Report} from '../report.js';

/** A report on its way to one destination. */
export interface Consignment {
  report: Report;
  files: readonly HeldFile[];
  /** The same for every attempt with the same content. */
  idempotencyKey: string;
  /** The report as people read it; only where the destination asked for it. */
  letter: Letter;
}

export interface DestinationRequest {
  url: string;
  /** Default `POST`. */
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: BodyInit;
  /** Whether it is worth telling how far it is; the server has to answer preflight requests then. */
  tellsProgress?: boolean;
}

/** What the steps so far have brought: numbers of conversations, tokens. */
export type Known = Readonly<Record<string, string>>;

/** An answer that was read; `body` is its JSON, undefined when it is none. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/**
 * What an answer means: the next step can go on with what is known now (`done`), what an earlier attempt has left is
 * gone and everything starts anew (`restart`), or the delivery ends here.
 */
export type Verdict = {kind: 'done'; known?: Known} | {kind: 'restart'} | Outcome;

/** One request and its answer. All functions are pure. */
export interface RequestStep {
  request(known: Known): DestinationRequest;
  /** Called for 2xx answers that come from the server itself. */
  judge(answer: Answer, known: Known): Verdict;
  /** Called for error answers; undefined leaves it to what their status says in general. */
  judgeError?(answer: Answer): Verdict | undefined;
  /** False for what does not last, such as a token: a later attempt does this step again. */
  isLasting?: boolean;
}

/** A large file that goes in pieces, and goes on where it was cut (tus 1.0.0). */
export interface UploadStep {
  upload: {
    /** Where uploads are created. */
    url: string;
    file: HeldFile;
    /** Under what name its address is known. */
    key: string;
  };
  /** Whether it is needed, by what is known so far. */
  isNeeded(known: Known): boolean;
}

export type Step = RequestStep | UploadStep;

/** Where reports can go: one help desk, with its settings. */
export interface Destination {
  /** Names it in what is remembered and in logs; different for two of a kind. */
  name: string;
  /** Whether it takes the report as a letter, in the words of a language. */
  takesLetter: boolean;
  /** The requests that deliver a report, or why it cannot take this one. */
  steps(consignment: Consignment): readonly Step[] | Outcome;
}

/** Who writes, where the person has left it empty and the help desk insists. */
export interface FallbackSender {
  name?: string;
  email?: string;
}

/** A field of a JSON body, however wrong the body is. */
export const field = (body: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    body,
  );

/** An id as servers write them, in text or in numbers. */
export const idField = (body: unknown, ...path: readonly string[]): string | undefined => {
  const value = field(body, ...path);
  return (typeof value === 'string' && value) || typeof value === 'number' ? String(value) : undefined;
};

/** A 2xx without what proves that the report is there. */
export const unconfirmed: Outcome = {kind: 'retry', reason: 'unconfirmed'};

export const asFile = ({bytes, name, type}: HeldFile): File => new File([bytes], name, {type});

/** The base address of a server, without what follows its path. */
export const baseOf = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/+$/, '');

export const sizeOf = (files: readonly HeldFile[]): number =>
  files.reduce((total, {size}) => total + size, 0);
