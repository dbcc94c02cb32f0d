import {randomUUID} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import pg from 'pg';
import {openDatabase} from '../../demo/server/database.js';
import type {Database} from '../../demo/server/database.js';

/** Databases that hold the same data, as two nodes have them, and the way to be rid of them. */
export interface TestDatabases {
  first: Database;
  second: Database;
  close(): Promise<void>;
}

const openOwnSchema = async (url: string): Promise<TestDatabases> => {
  const schema = `demo_test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({connectionString: url});
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  // At the same time, as nodes of one service start.
  const [first, second] = await Promise.all([openDatabase(own.href), openDatabase(own.href)]);
  return {
    first,
    second,
    close: async () => {
      await Promise.all([first.close(), second.close()]);
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    },
  };
};

/** On PostgreSQL at `DATABASE_URL` when it is set, in a schema of its own; else embedded. */
export const openTestDatabases = async (): Promise<TestDatabases> => {
  const url = process.env['DATABASE_URL'];
  if (url) return openOwnSchema(url);
  const embedded = await openDatabase();
  return {first: embedded, second: embedded, close: () => embedded.close()};
};

/** Sends JSON to a server that does not listen. */
export const post = (app: FastifyInstance, url: string, payload: object) =>
  app.inject({method: 'POST', url, payload});
