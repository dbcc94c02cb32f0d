import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.env['STANDBY_REAL_DATA'] ?? '';

/** Why a test with real data is skipped, or false when the data is there. */
export const withoutRealData =
  !existsSync(join(folder, 'status-payloads')) &&
  'STANDBY_REAL_DATA does not name a folder that contains status-payloads/';

/** The text of a real answer of a provider. */
export const realPayload = (name: string): string =>
  readFileSync(join(folder, 'status-payloads', name), 'utf8');

/** The names of all real answers. */
export const realPayloads = (): string[] =>
  readdirSync(join(folder, 'status-payloads')).filter(name => /\.(?:json|atom)$/.test(name));
