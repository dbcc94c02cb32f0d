/**
 * Takes the picture of the README from the demo: `tsx scripts/screenshots.ts`. With `--all <folder>` it takes
 * every page in every situation, language, scheme and size instead, for somebody to look at.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {openDatabase} from '../demo/server/database.js';
import {createServer} from '../demo/server/server.js';
import {languages} from '../src/i18n/index.js';
import {chromiumLaunchOptions} from './chromium.js';
import {compose} from './screenshots/compose.js';
import {labOf, takePicture} from './screenshots/pages.js';
import type {Picture} from './screenshots/pages.js';
import {situationPictures} from './screenshots/situations.js';
import {root} from './test-totals.js';

const largest = 400_000;

const takeReadme = async (browser: Browser, origin: string): Promise<void> => {
  const lab = labOf(origin);
  await lab.reset();
  await lab.on('pos-slow', 'online-booking-down');
  const common = {width: 1120, height: 720, expects: {banner: 'trouble'}} as const;
  const [guests, staff] = [
    await takePicture(browser, origin, {...common, path: 'en/'}),
    await takePicture(browser, origin, {
      ...common,
      path: 'en/back-office',
      expects: {banner: 'trouble', popup: 'open'},
    }),
  ];
  const picture = await compose(browser, guests, staff);
  if (picture.length > largest) throw new Error(`The picture has ${picture.length} bytes.`);
  const file = join(root, 'demo/screenshot.png');
  writeFileSync(file, picture);
  console.log(`${file}: ${Math.round(picture.length / 1000)} kB`);
};

const takeAll = async (browser: Browser, origin: string, folder: string): Promise<void> => {
  mkdirSync(folder, {recursive: true});
  const lab = labOf(origin);
  for (const {name, prepare, pictures} of situationPictures(languages)) {
    await lab.reset();
    await prepare(lab);
    for (const [what, picture] of Object.entries<Picture>(pictures))
      writeFileSync(join(folder, `${name}-${what}.png`), await takePicture(browser, origin, picture));
    console.log(name);
  }
};

const {values} = parseArgs({options: {all: {type: 'string'}}});
const database = await openDatabase(undefined);
const app = await createServer({database});
await app.listen({port: 0, host: '127.0.0.1'});
const {port} = app.server.address() as AddressInfo;
const origin = `http://127.0.0.1:${port}`;
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  if (values.all) await takeAll(browser, origin, resolve(values.all));
  else await takeReadme(browser, origin);
} finally {
  await browser.close();
  await app.close();
  await database.close();
}
