import {Readable} from 'node:stream';
import fastifyMultipart from '@fastify/multipart';
import type {FastifyError, FastifyInstance} from 'fastify';
import type {Database} from '../database.js';
import type {Lab} from '../lab.js';
import {preferredLanguage} from '../pages.js';
import {addCrossOrigin, addOptions, countVisit} from './doors.js';
import {createFileStore} from './file-store.js';
import {loseAnswers, misbehaveOnReports} from './misbehaviour.js';
import {SupportProblem, problemOf} from './problem.js';
import {receiveReport} from './receive.js';
import {createHelpDeskRelay} from './relay.js';
import {createReportStore} from './report-store.js';
import type {SupportSettings} from './settings.js';
import {sweep} from './sweep.js';
import {tusRoutes} from './tus.js';

interface SupportOptions {
  database: Database;
  settings: SupportSettings;
  lab: Lab;
  clock: () => Date;
}

const config = {hasOwnDoor: true};
const listed = 100;
const hour = 3_600_000;

const ownProblems: Readonly<Record<string, SupportProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new SupportProblem(413, 'too-large', 'The report has too much text.', {
    field: 'report',
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new SupportProblem(
    415,
    'type-unsupported',
    'A report is multipart/form-data or application/json.',
  ),
  FST_ERR_VALIDATION: new SupportProblem(404, 'not-found', 'There is nothing at this address.'),
};

/** As HTTP writes a file name of any alphabet. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(
    name,
  ).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`;

/**
 * `/support/reports`: receives reports of Standby's own contract, each once; `uploads` below it takes large files in
 * pieces; `GET` lists what is there, on a demonstration.
 */
export const supportRoutes = async (
  app: FastifyInstance,
  {database, settings, lab, clock}: SupportOptions,
): Promise<void> => {
  const files = createFileStore(database);
  const reports = createReportStore(database, clock);
  const {helpDesk, relayTimes} = settings;
  const relay = helpDesk && (await createHelpDeskRelay(helpDesk, database, files, relayTimes));
  const server = {database, files, reports, settings, relay};

  await app.register(fastifyMultipart, {throwFileSizeLimit: false});
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    {parseAs: 'string', bodyLimit: settings.limits.report},
    (_request, body, done) => done(null, body),
  );

  app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
    const problem = ownProblems[error.code] ?? problemOf(error);
    if (!(problem instanceof SupportProblem)) throw error;
    const {statusCode, body, retryAfter} = problem;
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(statusCode).send(body);
  });

  addCrossOrigin(app, settings);
  app.addHook('onRequest', async (request, reply) => misbehaveOnReports(await lab.state(), request, reply));
  app.addHook('onRequest', async ({raw}) => {
    // A sender that went away without a word must not hold its place: Node destroys the socket.
    raw.socket.setTimeout?.(settings.stallMilliseconds);
  });
  addOptions(app, '/', settings);
  addOptions(app, '/uploads', settings);
  addOptions(app, '/uploads/:id', settings);

  app.post('/', {config}, async (request, reply) => {
    await countVisit(database, request.ip, settings);
    const {isNew, receipt} = await receiveReport(request, server);
    return loseAnswers(await lab.state(), request, reply) ?? reply.code(isNew ? 201 : 200).send(receipt);
  });

  await app.register(tusRoutes, {
    prefix: '/uploads',
    files,
    settings,
    count: request => countVisit(database, request.ip, settings),
  });

  const checkReadable = (): void => {
    if (!settings.isReadable)
      throw new SupportProblem(404, 'not-found', 'Reports are not shown to the public.');
  };

  app.get('/', async ({headers}, reply) => {
    checkReadable();
    if (headers.accept?.includes('text/html'))
      return reply.redirect(`/${preferredLanguage(headers['accept-language'])}/support`);
    return {keepDays: settings.keepDays, reports: await reports.list(listed)};
  });

  app.get<{Params: {id: string}}>(
    '/files/:id',
    {schema: {params: {type: 'object', properties: {id: {type: 'string', format: 'uuid'}}}}},
    async ({params: {id}}, reply) => {
      checkReadable();
      const file = await files.find(id);
      if (!file?.report_key) throw new SupportProblem(404, 'not-found', 'There is no such file (any more).');
      reply.headers({
        'content-type': 'application/octet-stream',
        'content-length': file.size,
        'content-disposition': disposition(file.name),
        'content-security-policy': "default-src 'none'; sandbox",
      });
      return reply.send(Readable.from(files.read(id)));
    },
  );

  const clean = (): Promise<void> =>
    sweep(database, settings.keepDays).catch((error: unknown) =>
      console.error('[support] cannot clean', error),
    );
  await clean();
  const timer = setInterval(() => void clean(), hour).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await relay?.close();
  });
};
