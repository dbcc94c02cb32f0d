import type {Database} from '../database.js';

/**
 * Deletes what is over: claims and files of nodes that died, uploads that no report named within a day, counts of
 * visitors, and reports older than `keepDays` with their files. Any node may do it at any time.
 */
export const sweep = ({transaction}: Database, keepDays: number): Promise<void> =>
  transaction(async ({query}) => {
    await query(`delete from support_claim where until < now()`);
    await query(
      `delete from support_file where report_key is null and holder is not null
       and holder not in (select holder from support_claim)`,
    );
    await query(`delete from support_file where report_key is null and expires_at < now()`);
    await query(`delete from support_visitor where opened_at < now() - interval '1 hour'`);
    await query(`delete from support_report where received_at < now() - make_interval(days => $1::integer)`, [
      keepDays,
    ]);
    await query(
      `delete from support_reference where not exists
       (select 1 from support_report where support_report.report_id = support_reference.report_id)`,
    );
  });
