import {fileURLToPath} from 'node:url';
import {PGlite} from '@electric-sql/pglite';
import pg from 'pg';
import Postgrator from 'postgrator';

export interface Queries {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs several statements without values. */
  script(sql: string): Promise<void>;
}

/** The only state of the back end. The same SQL runs on the embedded database and on any PostgreSQL. */
export interface Database extends Queries {
  /** Runs `work` on one connection; everything in it happens or nothing. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type Runner = Pick<PGlite, 'query' | 'exec'>;

const embeddedQueries = (runner: Runner): Queries => ({
  query: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
    (await runner.query<Row>(sql, values && [...values])).rows,
  script: async sql => {
    await runner.exec(sql);
  },
});

const openEmbedded = async (): Promise<Database> => {
  const lite = await PGlite.create();
  return {
    ...embeddedQueries(lite),
    transaction: work => lite.transaction(runner => work(embeddedQueries(runner))),
    close: () => lite.close(),
  };
};

const serverQueries = (client: pg.Pool | pg.PoolClient): Queries => ({
  query: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
    (await client.query<Row & pg.QueryResultRow>(sql, values && [...values])).rows,
  script: async sql => {
    await client.query(sql);
  },
});

const openServer = (url: string): Database => {
  const pool = new pg.Pool({connectionString: url, max: 10, connectionTimeoutMillis: 10_000});
  // A connection that breaks while idle is replaced by the pool; unhandled, the event would end the process.
  pool.on('error', error => console.error(`[demo] lost a database connection: ${error.message}`));
  return {
    ...serverQueries(pool),
    transaction: async work => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(serverQueries(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // A connection whose rollback fails is broken and must not go back to the pool.
        await client.query('rollback').then(
          () => client.release(),
          (broken: unknown) => client.release(broken instanceof Error ? broken : true),
        );
        throw error;
      }
    },
    close: () => pool.end(),
  };
};

const migrationPattern = fileURLToPath(new URL('migrations/*.sql', import.meta.url));
const migrationLock = 7_821_001;

/** Brings the tables up to date; nodes that start together take turns. */
const migrate = (database: Database): Promise<void> =>
  database.transaction(async ({query, script}) => {
    await query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const [schema] = await query<{name: string}>('select current_schema() as name');
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern,
      ...(schema ? {currentSchema: schema.name} : {}),
      execQuery: async sql => ({rows: await query(sql)}),
      execSqlScript: script,
    });
    await postgrator.migrate();
  });

/** Opens PostgreSQL at `url`, or an embedded one that lives in memory and starts empty; tables are up to date. */
export const openDatabase = async (url?: string): Promise<Database> => {
  const database = url ? openServer(url) : await openEmbedded();
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
