import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Report} from '../../../src/report/index.js';
import {SupportProblem} from './problem.js';

/** A file that was uploaded before the report, and where. */
export interface UploadedFile {
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  sha256: string;
  url: string;
}

/** A report as it arrives. */
export type SentReport = Report & {uploads?: readonly UploadedFile[]};

const schema = JSON.parse(
  readFileSync(new URL('../../../src/report/standby-report.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({strict: false}).compile<SentReport>(schema);

/** Reads a report from JSON, by the published contract. Its texts may be empty: an urgent report is welcome as it is. */
export const readReport = (json: string): SentReport => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SupportProblem(400, 'report-unreadable', 'The report is not JSON.', {field: 'report'});
  }
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const missing = error?.params['missingProperty'] as string | undefined;
  const path = [...(error?.instancePath.split('/').slice(1) ?? []), ...(missing ? [missing] : [])];
  const field = path.join('.') || 'report';
  throw new SupportProblem(422, 'report-invalid', `Not as expected at ${field}: ${error?.message ?? ''}.`, {
    field,
  });
};
