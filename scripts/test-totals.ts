import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

/** What one suite came to. Skipped tests are counted apart: they show nothing. */
export interface Totals {
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  /** The name of each test that failed and the first words of its reason, for the end of a long record. */
  failures: readonly string[];
}

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const folder = join(root, '.cache/test-results');
const fileOf = (suite: string): string => join(folder, `${suite}.json`);

export const writeTotals = (totals: Totals): void => {
  mkdirSync(folder, {recursive: true});
  writeFileSync(fileOf(totals.suite), `${JSON.stringify(totals)}\n`);
};

export const forgetTotals = (suite: string): void => {
  rmSync(fileOf(suite), {force: true});
};

/** The totals a suite left behind; nothing when it died before. */
export const readTotals = (suite: string): Totals | undefined => {
  try {
    return JSON.parse(readFileSync(fileOf(suite), 'utf8')) as Totals;
  } catch {
    return undefined;
  }
};

/** The totals of every suite since the folder was last emptied. */
export const allTotals = (): Totals[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Totals);

export const sumTotals = (suite: string, parts: readonly Totals[]): Totals => ({
  suite,
  passed: parts.reduce((sum, {passed}) => sum + passed, 0),
  failed: parts.reduce((sum, {failed}) => sum + failed, 0),
  skipped: parts.reduce((sum, {skipped}) => sum + skipped, 0),
  failures: parts.flatMap(({failures}) => failures),
});

/** One line for a test that failed: where, which, and how its reason begins. */
export const failureLine = (file: string, name: string, reason: unknown): string => {
  const text = reason instanceof Error ? reason.message : typeof reason === 'string' ? reason : '';
  return `${relative(root, file)} · ${name}: ${text.replace(/\s+/g, ' ').trim().slice(0, 300)}`;
};
