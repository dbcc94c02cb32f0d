export type SupportCode =
  | 'key-missing'
  | 'key-invalid'
  | 'key-reused'
  | 'in-progress'
  | 'type-unsupported'
  | 'form-broken'
  | 'report-missing'
  | 'report-unreadable'
  | 'report-invalid'
  | 'too-large'
  | 'too-many-files'
  | 'upload-missing'
  | 'tus-version'
  | 'upload-length'
  | 'upload-offset'
  | 'wrong-origin'
  | 'too-many-requests'
  | 'storage-full'
  | 'storage-unavailable'
  | 'not-found';

/** Where in the request the problem is, and after how many seconds it is worth another try. */
interface ProblemDetails {
  field?: string;
  retryAfter?: number;
}

/** Why a request to the support server did not succeed, with the HTTP status to answer. */
export class SupportProblem extends Error {
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly statusCode: number,
    readonly code: SupportCode,
    detail: string,
    {field, retryAfter}: ProblemDetails = {},
  ) {
    super(detail);
    this.field = field;
    this.retryAfter = retryAfter;
  }

  /** What goes into the answer. */
  get body(): {code: SupportCode; detail: string; field?: string} {
    const {code, message: detail, field} = this;
    return {code, detail, ...(field === undefined ? {} : {field})};
  }
}

/** PostgreSQL's classes: connection, insufficient resources, operator intervention, system error. */
const unavailable = /^(08|53|57P|58)/;
/** Text that PostgreSQL cannot hold, such as a NUL. */
const notStorable = /^22/;
const diskFull = '53100';

/** What the database or the form parser throws, as a problem; other errors are mistakes of ours and stay what they are. */
export const problemOf = (error: unknown): unknown => {
  if (error instanceof SupportProblem) return error;
  const {code = '', message = ''} = Object(error) as {code?: string; message?: string};
  if (code === diskFull)
    return new SupportProblem(503, 'storage-full', 'There is no room left at the moment.', {retryAfter: 120});
  if (notStorable.test(code))
    return new SupportProblem(422, 'report-invalid', 'The report has signs that cannot be stored.');
  if (
    unavailable.test(code) ||
    /^E(CONN|PIPE|TIMEDOUT)|timeout exceeded when trying to connect/.test(`${code}${message}`)
  )
    return new SupportProblem(503, 'storage-unavailable', 'The storage does not answer at the moment.', {
      retryAfter: 15,
    });
  return error;
};
