import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {route, serveDist} from '../../scripts/serve.js';
import type {LocalServer, Route} from '../../scripts/serve.js';

const folder = join(process.env['STANDBY_REAL_DATA'] ?? '', 'barcodes');
const withoutPictures =
  !existsSync(join(folder, 'index.json')) &&
  'STANDBY_REAL_DATA does not name a folder that contains barcodes/';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types standby-worker";

const picture: Route = ({url}, response) => {
  const {pathname, searchParams} = new URL(url ?? '/', 'http://localhost');
  if (pathname !== '/picture') return false;
  response.writeHead(200).end(readFileSync(join(folder, searchParams.get('file') ?? '')));
  return true;
};

const script = `
  import {createDecoder} from '/lib/barcode/index.js';
  globalThis.read = async (file, formats, effort) => {
    globalThis.decoder ??= await createDecoder({formats});
    const image = await (await fetch('/picture?file=' + encodeURIComponent(file))).blob();
    const codes = await globalThis.decoder.decode(image, {effort});
    return codes.map(({rawValue}) => rawValue);
  };
  globalThis.ready = true;`;

/** Every so many pictures of a list, so that each kind is there. */
const sample = <T>(list: readonly T[], count: number): T[] =>
  list.filter((_, index) => index % Math.floor(list.length / count) === 0);

describe('the published decoder, under a strict policy', {skip: withoutPictures}, () => {
  let browser: Browser;
  let server: LocalServer;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];
  const pictures = withoutPictures
    ? []
    : (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
        file: string;
        format: string;
        text?: string;
        quads?: unknown;
      }[]);

  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
    const html = '<!doctype html><title>Gate</title><script type="module" src="/page.js"></script>';
    server = await serveDist(
      route('/', 'text/html', html, {'content-security-policy': policy}),
      route('/page.js', 'text/javascript', script),
      route('/favicon.ico', 'image/x-icon', ''),
      picture,
    );
    page = await browser.newPage();
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({message}) => complaints.push(message));
    browser.contexts()[0]?.on('request', request => requests.push(request.url()));
    await page.goto(server.origin);
    await page.waitForFunction('globalThis.ready');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const read = (file: string, effort: 'frame' | 'all', formats = ['qr_code', 'ean_13']): Promise<string[]> =>
    page.evaluate(`globalThis.read(${JSON.stringify(file)}, ${JSON.stringify(formats)}, '${effort}')`);

  it('reads most photographs of a sample, in a worker', async () => {
    const photographs = sample(
      pictures.filter(({quads}) => quads),
      9,
    );
    let count = 0;
    for (const {file} of photographs) count += (await read(file, 'all')).length > 0 ? 1 : 0;
    assert.ok(count >= photographs.length * 0.7, `${count} of ${photographs.length}`);
    assert.equal(page.workers().length, 1);
  });

  it('reads nothing where nothing is', async () => {
    const negatives = pictures.filter(({format}) => format === 'none');
    for (const {file} of sample(negatives, 8)) assert.deepEqual(await read(file, 'all'), [], file);
  });

  it('reads the right text', async () => {
    const codes = pictures.filter(({format, file}) => format === 'QRCode' && file.includes('qrcode-3/'));
    for (const {file, text} of codes.slice(0, 4)) assert.deepEqual(await read(file, 'all'), [text], file);
  });

  it('asks nobody but its own origin, breaks no policy', () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.filter(url => new URL(url).origin !== server.origin),
      [],
    );
    assert.ok(requests.some(url => url.endsWith('.wasm')));
  });
});
