import {createHash} from 'node:crypto';
import type {MultipartFile} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import {safeName, safeType} from './file-facts.js';
import type {FileFacts} from './file-facts.js';
import {SupportProblem} from './problem.js';
import {readReport} from './report.js';
import type {SentReport} from './report.js';
import type {SupportLimits} from './settings.js';

/** Where the bytes of one file go. */
export interface FileSink {
  write(bytes: Buffer): Promise<void>;
  /** Called once the file is whole. */
  end(facts: FileFacts): Promise<void>;
}

/** Opens the place for the next file. */
export type OpenSink = (file: Pick<FileFacts, 'name' | 'type'>, place: number) => Promise<FileSink>;

export interface ReceivedReport {
  report: SentReport;
  files: FileFacts[];
}

/** Room for what stands between the parts of a form. */
const formOverhead = 64 * 1024;

const kilobytes = (bytes: number): string => `${Math.floor(bytes / 1024)} kB`;

const tooLarge = ({file, total}: SupportLimits, field: string): SupportProblem =>
  new SupportProblem(
    413,
    'too-large',
    `A file has at most ${kilobytes(file)}, all together at most ${kilobytes(total)}.`,
    {field},
  );

/** What the form parser throws. */
const formProblem = (error: unknown): SupportProblem =>
  /LIMIT/.test(String((Object(error) as {code?: unknown}).code))
    ? new SupportProblem(413, 'too-many-files', 'The form has too many parts.')
    : new SupportProblem(400, 'form-broken', 'The form breaks off or is not multipart/form-data.');

/**
 * Reads one form as it arrives. After a problem it reads on without storing anything, since most browsers hear an
 * answer only when they have sent everything; who sends far more than is allowed is cut off.
 */
export class FormReader {
  readonly #request: FastifyRequest;
  readonly #limits: SupportLimits;
  readonly #open: OpenSink;
  readonly #files: FileFacts[] = [];
  #report: SentReport | undefined;
  #problem: unknown;
  #total = 0;

  constructor(request: FastifyRequest, limits: SupportLimits, open: OpenSink) {
    this.#request = request;
    this.#limits = limits;
    this.#open = open;
  }

  /** Rejects with a SupportProblem, with what the sink throws, or when the sender goes away. */
  async read(): Promise<ReceivedReport> {
    const {raw, headers} = this.#request;
    await this.#attempt(() => {
      const {report, total} = this.#limits;
      if (Number(headers['content-length']) > total + report + formOverhead)
        throw tooLarge(this.#limits, 'file');
    });
    try {
      await this.#readParts();
    } catch (error) {
      if (raw.destroyed && !raw.complete) throw error;
      await this.#attempt(() => {
        throw formProblem(error);
      });
      raw.on('data', (piece: Buffer) => this.#count(piece)).resume();
    }
    if (this.#problem) throw this.#problem as Error;
    if (!this.#report)
      throw new SupportProblem(400, 'report-missing', 'The form has no part named report.', {
        field: 'report',
      });
    return {report: this.#report, files: this.#files};
  }

  /** Does nothing after a problem, and keeps the first. */
  async #attempt(work: () => unknown): Promise<void> {
    if (this.#problem) return;
    try {
      await work();
    } catch (error) {
      this.#problem = error;
    }
  }

  #count({length}: Buffer): void {
    this.#total += length;
    if (this.#total > this.#limits.total * 2) this.#request.raw.destroy();
  }

  async #readParts(): Promise<void> {
    const {total} = this.#limits;
    const parts = this.#request.parts({
      limits: {fileSize: total * 2, parts: 1_000, fields: 100, fieldSize: 1_000},
      // A browser sends a text as a field and a Blob as a file, and a file without a name looks like a field.
      isPartAFile: name => name === 'report' || name === 'file',
    });
    for await (const part of parts)
      if (part.type === 'file')
        await (part.fieldname === 'report' ? this.#readReport(part) : this.#readFile(part));
  }

  async #readReport({file}: MultipartFile): Promise<void> {
    const limit = this.#limits.report;
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of file as AsyncIterable<Buffer>) {
      this.#count(piece);
      size += piece.length;
      if (size <= limit) pieces.push(piece);
    }
    await this.#attempt(() => {
      if (size > limit)
        throw new SupportProblem(413, 'too-large', `A report has at most ${kilobytes(limit)} of text.`, {
          field: 'report',
        });
      this.#report = readReport(Buffer.concat(pieces).toString('utf8'));
    });
  }

  async #readFile({file, filename, mimetype}: MultipartFile): Promise<void> {
    const place = this.#files.length;
    const facts = {name: safeName(filename ?? ''), type: safeType(mimetype)};
    const field = `file.${place}`;
    const hash = createHash('sha256');
    let sink: FileSink | undefined;
    let size = 0;
    await this.#attempt(async () => {
      const {files} = this.#limits;
      if (place >= files)
        throw new SupportProblem(413, 'too-many-files', `A report has at most ${files} files.`, {field});
      sink = await this.#open(facts, place);
    });
    for await (const piece of file as AsyncIterable<Buffer>) {
      size += piece.length;
      this.#count(piece);
      hash.update(piece);
      await this.#attempt(() => {
        if (size > this.#limits.file || this.#total > this.#limits.total) throw tooLarge(this.#limits, field);
        return sink?.write(piece);
      });
    }
    const whole = {...facts, size, sha256: hash.digest('hex')};
    await this.#attempt(() => sink?.end(whole));
    this.#files.push(whole);
  }
}
