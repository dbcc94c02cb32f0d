import type {AddressInfo} from 'node:net';
import {parseArgs} from 'node:util';
import {openDatabase} from './database.js';
import {createServer} from './server.js';
import {SettingError, readSupportSettings} from './support/environment.js';

const usage = `npm start -- [options]

  --status https://status.example.com   watch a real status page instead of the lab's
  --port 8080                           port to listen on (default: a free one)
  --host 0.0.0.0                        address to listen on (default: 127.0.0.1, this machine only)

  DATABASE_URL            PostgreSQL to keep everything in (default: an embedded one, in memory)
  STANDBY_RELAY_ALLOW     further hosts that /relay/status may ask, separated by commas
  STANDBY_SUPPORT_ORIGINS websites that may send support reports here, separated by commas
  STANDBY_SUPPORT_RELAY   help desk that gets every report, as JSON: {"kind": "zendesk", "url": …, "authorization": …}
  STANDBY_SUPPORT_KEEP_DAYS  days after which reports and their files are deleted (default: 30)`;

class UsageError extends Error {}

const readOptions = () => {
  const {values} = parseArgs({
    options: {
      status: {type: 'string'},
      port: {type: 'string', default: '0'},
      host: {type: 'string', default: '127.0.0.1'},
      help: {type: 'boolean', default: false},
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${values.port} is not a port.`);
  const {status} = values;
  if (status !== undefined && !(URL.canParse(status) && new URL(status).protocol === 'https:'))
    throw new UsageError(`--status ${status} is not an https address.`);
  return {...values, port, status: status === undefined ? undefined : new URL(status)};
};

const start = async (): Promise<void> => {
  const {help, port, host, status} = readOptions();
  if (help) {
    console.log(usage);
    return;
  }
  const support = readSupportSettings(process.env);
  const database = await openDatabase(process.env.DATABASE_URL);
  const loopbackOnly = /^(127\.|localhost$|::1$)/.test(host);
  const app = await createServer({
    database,
    loopbackOnly,
    support,
    relay: {allowed: process.env.STANDBY_RELAY_ALLOW?.split(/[\s,]+/).filter(Boolean) ?? []},
    ...(status ? {status} : {}),
  });
  const stop = async (): Promise<void> => {
    await app.close();
    await database.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  await app.listen({port, host}).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const {port: open} = app.server.address() as AddressInfo;
  console.log(`Standby demo: http://${loopbackOnly ? '127.0.0.1' : host}:${open}/`);
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError || error instanceof SettingError) console.error(`\n${usage}`);
  process.exitCode = 1;
});
