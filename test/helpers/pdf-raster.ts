import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Raster} from './measure-sheet.js';

export const dotsPerInch = 192;

/** Why PDFs cannot be looked at here, for a test to skip with. */
export const withoutPdfTool = (): string | false => {
  try {
    execFileSync('pdftoppm', ['-v'], {stdio: 'ignore'});
    return false;
  } catch {
    return 'pdftoppm is not here';
  }
};

const readGreys = (file: string): Raster => {
  const bytes = readFileSync(file);
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? [];
  return {width: Number(width), height: Number(height), greys: bytes.subarray(head.length)};
};

/** The pages of a PDF in pixels, {@link dotsPerInch} of them. */
export const rasterPdf = async (pdf: Uint8Array): Promise<Raster[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'standby-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    const options = ['-r', String(dotsPerInch), '-gray'];
    await promisify(execFile)('pdftoppm', [...options, join(folder, 'sheet.pdf'), join(folder, 'sheet')]);
    const pages = readdirSync(folder).filter(name => name.endsWith('.pgm'));
    return pages.sort().map(name => readGreys(join(folder, name)));
  } finally {
    rmSync(folder, {recursive: true});
  }
};
