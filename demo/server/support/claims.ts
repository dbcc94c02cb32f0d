import {randomUUID} from 'node:crypto';
import type {Queries} from '../database.js';

/** The right to store the report of one key. */
export interface Claim {
  key: string;
  holder: string;
  /** Says that work goes on; false when another node has taken over. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the key when nobody has it, or when who has it did not renew in time: its node has died. All by the clock of
 * the database, as those of the nodes may differ.
 */
export const claimKey = async (
  {query}: Queries,
  key: string,
  leaseSeconds: number,
): Promise<Claim | undefined> => {
  const holder = randomUUID();
  const claimed = await query(
    `insert into support_claim (key, holder, until)
     values ($1, $2, now() + make_interval(secs => $3::integer))
     on conflict (key) do update set holder = excluded.holder, until = excluded.until
     where support_claim.until < now() returning holder`,
    [key, holder, leaseSeconds],
  );
  if (claimed.length === 0) return undefined;
  return {
    key,
    holder,
    renew: async () =>
      (
        await query(
          `update support_claim set until = now() + make_interval(secs => $2::integer)
           where holder = $1 returning holder`,
          [holder, leaseSeconds],
        )
      ).length > 0,
    release: async () => {
      await query('delete from support_claim where holder = $1', [holder]);
    },
  };
};
