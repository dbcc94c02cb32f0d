import {createHash, randomBytes, randomUUID} from 'node:crypto';
import type {AddressInfo} from 'node:net';
import type {FastifyInstance} from 'fastify';
import type {Database} from '../../demo/server/database.js';
import {createServer} from '../../demo/server/server.js';
import type {SupportSettings} from '../../demo/server/support/settings.js';
import {openTestDatabases} from './demo-support.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const makeReport = (id: string = randomUUID(), description = 'Die Kasse steht.') => ({
  id,
  description,
  channels: ['pos'],
  accountId: 'DM-1',
  happened: {at: '2026-03-02T12:00', timeZone: 'Europe/Zurich'},
  bookings: ['DM-7QK2P'],
  links: [],
  errors: '',
  contact: {name: '', email: 'till@museum.example', phone: ''},
  urgency: {},
  context: {
    page: 'http://localhost/',
    language: 'de',
    browser: '',
    viewport: '',
    standby: '0.1.0',
    incidents: [],
  },
  writtenAt: '2026-03-02T12:01:00.000Z',
});
export type TestReport = ReturnType<typeof makeReport>;

export const bytesOf = (size: number): Buffer => randomBytes(size);

/** A form as a browser sends it. */
export const makeForm = (
  report: object,
  ...files: {name: string; bytes: Uint8Array; type?: string}[]
): FormData => {
  const form = new FormData();
  form.append('report', new Blob([JSON.stringify(report)], {type: 'application/json'}));
  for (const {name, bytes, type = 'image/png'} of files)
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], {type}), name);
  return form;
};

export interface Node {
  app: FastifyInstance;
  endpoint: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, string>;
}

const isJson = (headers: Headers): boolean => /json/.test(headers.get('content-type') ?? '');

export const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  body: isJson(response.headers) ? ((await response.json()) as Record<string, string>) : {},
});

export const quoted = (key: string): Record<string, string> => ({'idempotency-key': `"${key}"`});

export const send = async (
  {endpoint}: Node,
  key: string,
  body: FormData | string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  answerOf(
    await fetch(endpoint, {
      method: 'POST',
      body,
      headers: {
        ...quoted(key),
        ...(typeof body === 'string' ? {'content-type': 'application/json'} : {}),
        ...headers,
      },
    }),
  );

/** Two nodes that listen, on one database. */
export const startNodes = async (settings: Partial<SupportSettings> = {}) => {
  const databases = await openTestDatabases();
  const start = async (database: Database, own: Partial<SupportSettings> = {}): Promise<Node> => {
    const app = await createServer({database, support: {perMinute: 10_000, ...settings, ...own}});
    await app.listen({port: 0, host: '127.0.0.1'});
    const {port} = app.server.address() as AddressInfo;
    return {app, endpoint: `http://127.0.0.1:${port}/support/reports`};
  };
  const first = await start(databases.first);
  const second = await start(databases.second);
  const started = [first, second];
  return {
    first,
    second,
    database: databases.first,
    /** One more node, with settings or a way to the database of its own. */
    start: async (own: Partial<SupportSettings>, database = databases.first): Promise<Node> => {
      const node = await start(database, own);
      started.push(node);
      return node;
    },
    close: async (): Promise<void> => {
      for (const {app} of started) await app.close();
      await databases.close();
    },
  };
};
export type Nodes = Awaited<ReturnType<typeof startNodes>>;

export interface Listed {
  reference: string;
  report: TestReport;
  files: {id: string; name: string; type: string; size: number; sha256: string}[];
}

export const list = async ({endpoint}: Node): Promise<Listed[]> =>
  ((await (await fetch(endpoint)).json()) as {reports: Listed[]}).reports;

/** How many rows there are; chunks cannot be without their file. */
export const countRows = async ({query}: Database): Promise<Record<string, number>> => {
  const [row] = await query<Record<string, number>>(
    `select (select count(*)::integer from support_claim) as claims,
       (select count(*)::integer from support_report) as reports,
       (select count(*)::integer from support_file) as files`,
  );
  return row!;
};

export const emptyTables = ({script}: Database): Promise<void> =>
  script(`delete from support_file; delete from support_report; delete from support_reference;
    delete from support_claim; delete from support_visitor;`);
