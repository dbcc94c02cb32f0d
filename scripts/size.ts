/** Measures what pages really load, against the budgets and the recorded sizes: `tsx scripts/size.ts [--update]`. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import type {Page} from 'playwright-core';
import {chromiumLaunchOptions} from './chromium.js';
import {alone, gzipped, loadElement, loadPage} from './size/loads.js';
import type {Parts} from './size/loads.js';
import {root} from './test-totals.js';

interface Size {
  what: string;
  bytes: number;
  /** Absent where growth alone is watched. */
  budget?: number;
  parts?: Parts;
}

const growth = 1.02;
const baselineFile = join(root, 'scripts/size-baseline.json');

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
const chunkName = (path: string): string => path.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '.js');
const sum = (parts: Parts): number => parts.reduce((total, [, size]) => total + size, 0);

/** Size of a built chunk by the name that it has without its hash. */
const chunk = (name: string): number => {
  const folder = join(root, 'dist/chunks');
  const file = readdirSync(folder).find(entry => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(entry));
  if (!file) throw new Error(`There is no chunk ${name}`);
  return gzipped(readFileSync(join(folder, file)));
};

/** Whatever loads by itself is there. */
const atRest = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().waitFor();
  await page.waitForLoadState('networkidle');
};

/** Its first screen: all that is there when the decoder's WebAssembly is asked for; a page at rest goes on by itself. */
const scannerIsShown = (page: Page): Promise<void> =>
  page.locator('standby-scanner button').first().waitFor();

/** Until the last part has come, which waits for the decoder to be warm. */
const startScanner = async (page: Page, asked: ReadonlySet<string>): Promise<void> => {
  await page.evaluate(() => document.querySelector('standby-scanner')?.start());
  while (![...asked].some(path => path.includes('/second-chance-')))
    await new Promise(resolve => setTimeout(resolve, 50));
};

const beginReport = async (page: Page): Promise<void> => {
  await page.locator('#description').focus();
  await page.locator('standby-attachments').waitFor();
};

/** A venue with one desk for the card to show. */
const support = `<script type="application/json" data-standby-config>
  {"contact": {"desks": [{"region": "CH", "phone": "+41 21 555 01 02", "timeZone": "Europe/Zurich"}]}}
</script>`;

/** What reads a code back; the code can be made and shown as unchecked without it. */
const readsBack = /\/(?:decode|drawing|repair)-[\w-]{8}\.js$/;

/**
 * What keeps a report: the desk with its outbox, and what that takes from its surroundings. The form is shown and
 * written in without it; it comes by itself right after that, so it is a cost of every page with a form, told in a
 * row of its own.
 */
const keeps = /\/(?:desk|surroundings)-[\w-]{8}\.js$/;

/** What sends a report; a form that is read only fetches it when the page rests. */
const sends = /\/sender-[\w-]{8}\.js$/;

const measure = async (): Promise<Size[]> => {
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const [troubled, calm] = [await loadPage(browser, 'critical'), await loadPage(browser, 'operational')];
    const beyond = (parts: Parts): Parts => parts.filter(([name]) => !calm.some(([other]) => other === name));
    const added = beyond(troubled);
    const scanner = await loadElement(
      browser,
      '<standby-scanner></standby-scanner>',
      scannerIsShown,
      startScanner,
    );
    const form = await loadElement(
      browser,
      '<standby-support-form endpoint="/reports"></standby-support-form>',
      page => atRest(page, 'standby-support-form button'),
      beginReport,
    );
    const contact = await loadElement(
      browser,
      `${support}<standby-contact-card></standby-contact-card>`,
      page => atRest(page, 'standby-contact-card button'),
    );
    const {shown: booking} = await loadElement(
      browser,
      '<standby-booking-card href="/shop"></standby-booking-card>',
      page => atRest(page, 'standby-booking-card:state(verified)'),
    );
    /** What an element adds to the page with banner and pop-up once an incident has loaded all of that. */
    const row = (what: string, loaded: Parts, budget?: number): Size => {
      const parts = beyond(loaded).filter(([name]) => !added.some(([other]) => other === name));
      return {what, bytes: sum(parts), parts, ...(budget && {budget})};
    };
    return [
      {what: 'banner and pop-up, all working', bytes: sum(calm), budget: 14_000, parts: calm},
      // On a later visit, with other tabs or in a hidden page at once, else after ten seconds.
      {what: 'what keeps watch, later', bytes: chunk('watch')},
      {what: 'an incident adds', bytes: sum(added), budget: 10_000, parts: added},
      row('scanner, added, before the wasm', scanner.shown, 14_000),
      row('scanner at work, added', scanner.used),
      row(
        'support form, added',
        form.shown.filter(([name]) => !sends.test(name) && !keeps.test(name)),
        14_000,
      ),
      row(
        'what keeps it, at rest',
        form.shown.filter(([name]) => keeps.test(name)),
      ),
      row(
        'its sending, at rest',
        form.shown.filter(([name]) => sends.test(name)),
      ),
      row('a report begun, added', form.used),
      row('contact card, added', contact.shown),
      row(
        'booking card, added',
        booking.filter(([name]) => !readsBack.test(name)),
        12_000,
      ),
      row(
        'reading its code back',
        booking.filter(([name]) => readsBack.test(name)),
      ),
      // As it starts: what it loads itself comes as further chunks.
      {
        what: 'feed, without elements',
        bytes: await alone('status/feed.js', /sources\/|\/(?:late|watch)\.js$/),
        budget: 2_500,
      },
      {
        what: 'outbox, without elements',
        bytes: await alone('outbox/outbox.js', /\/sender\.js$/),
        budget: 4_000,
      },
      {what: 'its sending, which comes after it', bytes: await alone('outbox/sender.js')},
      {
        what: 'standby.iife.js',
        bytes: gzipped(readFileSync(join(root, 'dist/standby.iife.js'))),
        budget: 60_000,
      },
      {
        what: 'standby-booking.iife.js',
        bytes: gzipped(readFileSync(join(root, 'dist/standby-booking.iife.js'))),
      },
    ];
  } finally {
    await browser.close();
  }
};

const readBaseline = (): Record<string, number> => {
  try {
    return JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
};

const baseline = readBaseline();
/** A row that was over its budget when it was recorded is a debt: it is told every time and may not grow. */
const judge = ({what, bytes, budget = Infinity}: Size): {remark: string; failed: boolean} => {
  const before = baseline[what.trim()] ?? 0;
  const failed = bytes > Math.max(before * growth, before > budget ? 0 : budget);
  const grown = before && bytes > before * growth ? `, grown from ${kilo(before)}` : '';
  if (bytes > budget) return {remark: `OVER ITS BUDGET${grown}`, failed};
  return {remark: grown.slice(2), failed: grown !== ''};
};

const sizes = await measure();
for (const size of sizes) {
  const budget = size.budget ? `of ${kilo(size.budget)}` : '';
  console.log(
    `${size.what.padEnd(38)} ${kilo(size.bytes).padStart(9)} ${budget.padEnd(13)} ${judge(size).remark}`,
  );
  for (const [name, bytes] of size.parts ?? [])
    console.log(`    ${chunkName(name).padEnd(34)} ${kilo(bytes).padStart(9)}`);
}
if (process.argv.includes('--update')) {
  const recorded = Object.fromEntries(sizes.map(({what, bytes}) => [what.trim(), bytes]));
  writeFileSync(baselineFile, `${JSON.stringify(recorded, null, 2)}\n`);
} else if (sizes.some(size => judge(size).failed)) process.exitCode = 1;
