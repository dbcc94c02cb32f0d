import assert from 'node:assert/strict';
import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {findWebKit, startScreen, withoutDesktop} from '../../scripts/engines.js';
import {layoutPoster, papers} from '../../src/booking/index.js';
import {measureSheet} from '../helpers/measure-sheet.js';
import {rasterPdf, withoutPdfTool} from '../helpers/pdf-raster.js';
import {servePosterPage} from '../helpers/poster-page.js';

const webkit = findWebKit();
/** Debian's own: the parts that let it drive WebKit belong to it. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('../helpers/print-in-webkit.py', import.meta.url));

const withoutWebKit = (): string | false => {
  try {
    execFileSync(python, ['-c', "import gi; gi.require_version('WebKit2', '4.1')"], {stdio: 'ignore'});
    return webkit ? false : 'WebKitGTK is not installed';
  } catch {
    return 'WebKitGTK for Python is not installed';
  }
};

const print = async (address: string): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'standby-'));
  const file = join(folder, 'poster.pdf');
  const env = {
    ...process.env,
    ...withoutDesktop,
    DISPLAY: await startScreen(webkit?.screen ?? ''),
    // Needed as root; the page is our own and local.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  try {
    await promisify(execFile)(python, [script, address, 'Print', file], {env, timeout: 60_000});
    return readFileSync(file);
  } finally {
    rmSync(folder, {recursive: true});
  }
};

describe('a poster that WebKit prints', {skip: withoutWebKit() || withoutPdfTool()}, () => {
  it('is alone on one sheet, in its true size, under a strict policy', async () => {
    const server = await servePosterPage();
    try {
      const sheets = await rasterPdf(await print(server.origin));
      assert.equal(sheets.length, 1);
      const [sheet] = sheets;
      assert.ok(sheet);
      const [across] = papers.a4;
      const {module, modules, quiet, margins} = measureSheet(sheet, across);
      const [panel] = layoutPoster({paper: 'a4', blocks: [], address: '', note: ''}).panels;
      assert.ok(
        module * (modules + 8) <= (panel?.code?.side ?? 0) * 1.01 && module > 2.5,
        `module of ${module} mm`,
      );
      assert.ok(quiet >= 4 * module - 0.3, `quiet zone of ${quiet} mm`);
      for (const margin of margins) assert.ok(margin >= 11, `margins of ${margins.join(', ')} mm`);
    } finally {
      await server.close();
    }
  });
});
