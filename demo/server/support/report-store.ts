import {randomInt} from 'node:crypto';
import {reportReference} from '../../../src/report/index.js';
import type {Database, Queries} from '../database.js';
import type {Claim} from './claims.js';
import {SupportProblem} from './problem.js';
import type {SentReport} from './report.js';

/** What a sender is told of a report that is stored. */
export interface Receipt {
  id: string;
  reference: string;
  receivedAt: string;
}

/** A report as it is listed. */
export interface ListedReport {
  reference: string;
  receivedAt: string;
  report: SentReport;
  files: {id: string; name: string; type: string; size: number; sha256: string}[];
  /** How far it is on its way to the help desk; missing where there is none. */
  relay?: {reference?: string; failure?: string};
}

interface ReportRow {
  key: string;
  report_id: string;
  reference: string;
  fingerprint: string;
  report: string;
  received_at: Date;
  relay_due: Date | null;
  relay_failure: string | null;
  relay_reference: string | null;
}

interface FileRow {
  id: string;
  report_key: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Short enough to be read out on the telephone. */
const makeReference = (): string =>
  `R-${Array.from({length: 5}, () => letters[randomInt(letters.length)]).join('')}`;

/** The reference of a report: the one that it has on the device already, unless another report has that. */
const referenceOf = async ({query}: Queries, reportId: string): Promise<string> => {
  for (let wanted = reportReference(reportId); ; wanted = makeReference()) {
    await query(
      'insert into support_reference (report_id, reference) values ($1, $2) on conflict do nothing',
      [reportId, wanted],
    );
    const [row] = await query<{reference: string}>(
      'select reference from support_reference where report_id = $1',
      [reportId],
    );
    if (row) return row.reference;
  }
};

export interface NewReport {
  report: SentReport;
  fingerprint: string;
  /** Uploads that the report names, in its order; they become its files, after those of the form. */
  uploads: readonly {id: string; sha256: string}[];
  /** Whether it is to be passed on to the help desk. */
  isRelayed: boolean;
}

/** Reports that are stored as a whole. */
export const createReportStore = (database: Database, clock: () => Date) => {
  const takeUpload = async (
    {query}: Queries,
    {key}: Claim,
    report: SentReport,
    {id, sha256}: {id: string; sha256: string},
    place: number,
  ): Promise<void> => {
    const taken = await query(
      `update support_file set report_key = $2, place = 1000 + $3::integer, sha256 = $4
       where id = $1 and (report_key is null
         or report_key in (select key from support_report where report_id = $5)) returning id`,
      [id, key, place, sha256, report.id],
    );
    if (taken.length === 0)
      throw new SupportProblem(422, 'upload-missing', 'An upload of the report is not there (any more).', {
        field: `uploads.${place}`,
      });
  };

  return {
    find: async (key: string): Promise<(Receipt & {fingerprint: string}) | undefined> => {
      const [row] = await database.query<ReportRow>(
        'select * from support_report join support_reference using (report_id) where key = $1',
        [key],
      );
      return (
        row && {
          id: row.report_id,
          reference: row.reference,
          receivedAt: row.received_at.toISOString(),
          fingerprint: row.fingerprint,
        }
      );
    },

    isClaimed: async (key: string): Promise<boolean> =>
      (await database.query('select 1 from support_claim where key = $1 and until > now()', [key])).length >
      0,

    /** Makes everything that was stored for the claim a report, or nothing; throws when the claim is lost. */
    store: (claim: Claim, {report, fingerprint, uploads, isRelayed}: NewReport): Promise<Receipt> =>
      database.transaction(async queries => {
        const {key, holder} = claim;
        const {query} = queries;
        const held = await query('delete from support_claim where holder = $1 returning key', [holder]);
        if (held.length === 0)
          throw new SupportProblem(409, 'in-progress', 'Another request is storing this report.', {
            retryAfter: 2,
          });
        const now = clock();
        const reference = await referenceOf(queries, report.id);
        await query(
          `insert into support_report (key, report_id, fingerprint, report, received_at, relay_due)
           values ($1, $2, $3, $4, $5, case when $6::boolean then now() end)`,
          [key, report.id, fingerprint, JSON.stringify(report), now, isRelayed],
        );
        await query('update support_file set report_key = $2 where holder = $1', [holder, key]);
        for (const [place, upload] of uploads.entries())
          await takeUpload(queries, claim, report, upload, place);
        return {id: report.id, reference, receivedAt: now.toISOString()};
      }),

    /** The newest reports, each in its newest wording. */
    list: async (count: number): Promise<ListedReport[]> => {
      const rows = await database.query<ReportRow>(
        `select * from (
           select distinct on (report_id) * from support_report order by report_id, received_at desc
         ) latest join support_reference using (report_id) order by received_at desc, key limit $1`,
        [count],
      );
      const files = await database.query<FileRow>(
        `select id, report_key, name, type, size, sha256 from support_file
         where report_key = any($1::text[]) order by place`,
        [rows.map(({key}) => key)],
      );
      return rows.map(row => ({
        reference: row.reference,
        receivedAt: row.received_at.toISOString(),
        report: JSON.parse(row.report) as SentReport,
        files: files
          .filter(({report_key: key}) => key === row.key)
          .map(({id, name, type, size, sha256}) => ({id, name, type, size, sha256})),
        ...(row.relay_due || row.relay_failure !== null || row.relay_reference !== null
          ? {
              relay: {
                ...(row.relay_reference ? {reference: row.relay_reference} : {}),
                ...(row.relay_failure ? {failure: row.relay_failure} : {}),
              },
            }
          : {}),
      }));
    },
  };
};

export type ReportStore = ReturnType<typeof createReportStore>;
