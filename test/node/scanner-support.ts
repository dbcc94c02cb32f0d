import {build} from 'esbuild';
import type {StandbyScanEvent} from '../../src/elements/scanner/events.js';
import type {BrowserContext, Page} from 'playwright-core';
import {serveDist, route} from '../../scripts/serve.js';
import type {LocalServer, Route} from '../../scripts/serve.js';

/** What the tests find on their page. */
export interface ScannerPage {
  /** Holds these codes into the camera, in rows of four. */
  showCodes(...texts: string[]): void;
  /** Tracks that were given away and still run. */
  liveTracks(): number;
  /** Requests for a camera that have no answer yet. */
  pendingCameras(): number;
  /** Texts that the scanner has read. */
  scans: string[];
}

/** Runs in the page, after the encoder: a camera made of a canvas, and a count of the tracks that live. */
const inPage = (isFake: boolean): void => {
  const page = globalThis as unknown as ScannerPage & {
    encodeQR(text: string, kind: 'raw', options: object): boolean[][];
  };
  const tracks: MediaStreamTrack[] = [];
  let pending = 0;
  page.scans = [];
  page.liveTracks = () => tracks.filter(({readyState}) => readyState === 'live').length;
  page.pendingCameras = () => pending;
  document.addEventListener('standby-scan', event => page.scans.push((event as StandbyScanEvent).value));

  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width: 800, height: 600});
  const paper = canvas.getContext('2d');
  let codes: boolean[][][] = [];
  let tick = 0;
  const paint = (): void => {
    if (!paper) return;
    paper.fillStyle = `rgb(200 200 ${200 + (tick++ % 2)})`;
    paper.fillRect(0, 0, 800, 600);
    codes.forEach((rows, index) => {
      const scale = Math.floor(190 / rows.length);
      const [left, top] = [(index % 4) * 200 + 5, Math.floor(index / 4) * 200 + 5];
      rows.forEach((row, y) =>
        row.forEach((isDark, x) => {
          paper.fillStyle = isDark ? '#000' : '#fff';
          paper.fillRect(left + x * scale, top + y * scale, scale, scale);
        }),
      );
    });
  };
  page.showCodes = (...texts) => {
    codes = texts.map(text => page.encodeQR(text, 'raw', {ecc: 'low', border: 4}));
    paint();
  };

  const {mediaDevices} = navigator;
  const own = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async wanted => {
    pending += 1;
    try {
      const stream = isFake ? canvas.captureStream(30) : await own(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    } finally {
      pending -= 1;
    }
  };
  if (isFake) setInterval(paint, 33);
};

let encoder: Promise<string> | undefined;
const encoderScript = async (): Promise<string> => {
  const {outputFiles} = await build({
    stdin: {contents: `import encodeQR from 'qr'; globalThis.encodeQR = encodeQR`, resolveDir: '.'},
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** A page with a scanner from `dist`; `isFake`: its camera shows what the test wants, else it is the browser's. */
export const openScanner = async (
  context: BrowserContext,
  origin: string,
  {isFake = true}: {isFake?: boolean} = {},
): Promise<Page> => {
  const page = await context.newPage();
  // The test runner's compiler names functions with a helper that pages do not have.
  await page.addInitScript('globalThis.__name = value => value');
  await page.addInitScript(await (encoder ??= encoderScript()));
  await page.addInitScript(inPage, isFake);
  await page.goto(origin);
  await page.locator('standby-scanner button').first().waitFor();
  return page;
};

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gate</title>
  <script type="module" src="/standby.js"></script><standby-scanner continuous quiet></standby-scanner></html>`;

/** Serves that page and `dist`; what has its hash in its name may be kept, as a host of it should say. */
export const serveScanner = (
  headers: Record<string, string> = {},
  ...routes: Route[]
): Promise<LocalServer> =>
  serveDist(
    ...routes,
    ({url = ''}, response) => {
      if (url.startsWith('/chunks/'))
        response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      return false;
    },
    route('/favicon.ico', 'image/x-icon', ''),
    route('/', 'text/html', html, headers),
  );
