/**
 * Compares our banner and pop-up with the status embeds that npm has and that run without their vendor's server:
 * same local page, same local status server, one run. `npm run bench` installs what is compared when it is absent.
 */
import {chromium} from 'playwright-core';
import {chromiumLaunchOptions} from '../scripts/chromium.js';
import {installApart} from '../scripts/tools-apart.js';
import {embeds} from './embeds.js';
import {measure} from './measure.js';
import {table} from './table.js';

const folder = installApart('bench');
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  const results = [];
  for (const embed of embeds(folder)) results.push(await measure(browser, embed));
  console.log(table(results));
} finally {
  await browser.close();
}
