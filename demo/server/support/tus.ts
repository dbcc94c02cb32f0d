import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {safeName, safeType} from './file-facts.js';
import {inChunks, uploadHours} from './file-store.js';
import type {FileStore, StoredFile} from './file-store.js';
import {SupportProblem} from './problem.js';
import type {SupportLimits, SupportSettings} from './settings.js';

const version = '1.0.0';

/** What this server speaks of tus, https://tus.io/protocols/resumable-upload. */
export const tusHeaders = ({upload}: SupportLimits): Record<string, string> => ({
  'tus-resumable': version,
  'tus-version': version,
  'tus-extension': 'creation,termination,expiration',
  'tus-max-size': String(upload),
});

const wholeNumber = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;

/** `Upload-Metadata: filename <base64>,filetype <base64>`. */
const readMetadata = (header: string | string[] | undefined): ReadonlyMap<string, string> =>
  new Map(
    String(header ?? '')
      .slice(0, 4_000)
      .split(',')
      .map(pair => pair.trim().split(' '))
      .map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );

const expires = (): string => new Date(Date.now() + uploadHours * 3_600_000).toUTCString();

interface TusOptions {
  files: FileStore;
  settings: SupportSettings;
  /** Counts a visit; throws when it is one too many. */
  count: (request: FastifyRequest) => Promise<void>;
}

interface UploadRequest {
  Params: {id: string};
}

const config = {hasOwnDoor: true};
const params = {
  type: 'object',
  properties: {id: {type: 'string', format: 'uuid'}},
  required: ['id'],
};

/**
 * Resumable uploads: the core of tus 1.0.0, with creation, termination and expiration. Every chunk is in the database
 * before the next is read, so that any node goes on where another one died.
 */
export const tusRoutes = async (
  app: FastifyInstance,
  {files, settings: {limits}, count}: TusOptions,
): Promise<void> => {
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  app.addHook('preHandler', async (request, reply) => {
    reply.header('tus-resumable', version);
    if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== version) {
      reply.header('tus-version', version);
      throw new SupportProblem(412, 'tus-version', `This server speaks tus ${version}.`, {
        field: 'tus-resumable',
      });
    }
  });

  const findUpload = async (request: FastifyRequest<UploadRequest>): Promise<StoredFile> => {
    const file = await files.find(request.params.id);
    // What a report has taken can still be asked for, but not changed.
    const isOpen = file?.report_key === null || request.method === 'HEAD';
    if (file && file.length !== null && isOpen) return file;
    throw new SupportProblem(404, 'not-found', 'There is no such upload (any more).');
  };

  const append = async (request: FastifyRequest<UploadRequest>, reply: FastifyReply) => {
    if (request.headers['content-type'] !== 'application/offset+octet-stream')
      throw new SupportProblem(415, 'type-unsupported', 'An upload is application/offset+octet-stream.');
    const {id, size, length} = await findUpload(request);
    let offset = size;
    const conflict = (): SupportProblem =>
      new SupportProblem(409, 'upload-offset', 'The upload has another offset.', {field: 'upload-offset'});
    if (wholeNumber(request.headers['upload-offset']) !== offset) throw conflict();
    const chunks = inChunks(async bytes => {
      if (!(await files.append(id, offset, bytes))) throw conflict();
      offset += bytes.length;
    });
    let received = offset;
    try {
      for await (const piece of request.raw.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
        received += piece.length;
        if (received > (length ?? 0))
          throw new SupportProblem(413, 'too-large', 'The upload is longer than it was announced.');
        await chunks.write(piece);
      }
    } catch (error) {
      // Who was cut off goes on with what has arrived.
      if (request.raw.destroyed) await chunks.flush();
      else request.raw.resume();
      throw error;
    }
    await chunks.flush();
    return reply.code(204).headers({'upload-offset': offset, 'upload-expires': expires()}).send();
  };

  const remove = async (request: FastifyRequest<UploadRequest>, reply: FastifyReply) => {
    const {id} = await findUpload(request);
    await files.remove(id);
    return reply.code(204).send();
  };

  app.post('/', {config}, async (request, reply) => {
    await count(request);
    const {headers} = request;
    const length = wholeNumber(headers['upload-length']);
    if (length === undefined)
      throw new SupportProblem(400, 'upload-length', 'Upload-Length has to be known in advance.', {
        field: 'upload-length',
      });
    if (length > limits.upload)
      throw new SupportProblem(413, 'too-large', `An upload has at most ${limits.upload} bytes.`);
    const about = readMetadata(headers['upload-metadata']);
    const id = await files.create({
      name: safeName(about.get('filename') ?? about.get('name') ?? ''),
      type: safeType(about.get('filetype') ?? about.get('type') ?? ''),
      length,
    });
    return reply
      .code(201)
      .headers({location: `${app.prefix}/${id}`, 'upload-expires': expires()})
      .send();
  });

  app.head<UploadRequest>('/:id', {config, schema: {params}}, async (request, reply) => {
    const {size, length} = await findUpload(request);
    return reply.headers({'upload-offset': size, 'upload-length': length ?? 0}).send();
  });

  app.patch<UploadRequest>('/:id', {config, schema: {params}}, append);
  app.delete<UploadRequest>('/:id', {config, schema: {params}}, remove);
  app.post<UploadRequest>('/:id', {config, schema: {params}}, async (request, reply) => {
    const method = request.headers['x-http-method-override'];
    if (method === 'PATCH') return append(request, reply);
    if (method === 'DELETE') return remove(request, reply);
    throw new SupportProblem(404, 'not-found', 'An upload is continued with PATCH.');
  });
};
