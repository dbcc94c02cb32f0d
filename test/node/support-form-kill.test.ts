import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import {bounded, bundle, closeBrowser, killBrowser, openBrowser} from '../faults/browser.js';
import type {Opened} from '../faults/browser.js';
import {startFaultServer} from '../faults/server.js';
import type {FaultServer, Lane} from '../faults/server.js';

const megabyte = 1024 * 1024;

/** As a screen recorder writes it: the head of a WebM file, and then bytes. */
const video = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701', 'hex'),
  randomBytes(20 * megabyte - 41),
]);

let server: FaultServer;
let lane: Lane;
let profile: string;
let opened: Opened;
before(async () => {
  server = await startFaultServer(await bundle('src/elements/support-form/define.ts'));
  lane = server.lanes[0]!;
  profile = await mkdtemp(join(tmpdir(), 'standby-form-'));
  opened = await openBrowser(profile);
});
after(async () => {
  await closeBrowser(opened);
  await server.close();
  await rm(profile, {recursive: true, force: true});
});

/** The page of the venue with its form. */
const openForm = async (): Promise<void> => {
  const {page} = opened;
  await page.goto(lane.page);
  await page.evaluate(endpoint => {
    document.documentElement.lang = 'en';
    const form = document.createElement('standby-support-form');
    form.setAttribute('endpoint', endpoint);
    document.body.append(form);
  }, lane.endpoint);
};

it('a browser that is killed while it uploads 20 MB goes on by itself: nothing is typed again, all arrives once', async () => {
  const offsets: number[] = [];
  let isCut = true;
  const killed = new Promise<void>(resolve => {
    lane.proxy.isHeld = ({method, headers}) => {
      if (method !== 'PATCH') return false;
      const offset = Number(headers['upload-offset']);
      offsets.push(offset);
      if (!isCut || offset < 8 * megabyte) return false;
      resolve();
      return true;
    };
  });
  await openForm();
  const {page} = opened;
  await page.locator('#title').focus();
  await page.locator('#description').fill('The scanner at gate 2 knows no ticket.');
  await page.locator('#email').fill('gate@museum.example');
  await page
    .locator('standby-attachments input[type=file]')
    .first()
    .setInputFiles({name: 'scanner.webm', mimeType: 'video/webm', buffer: video});
  await page.locator('button.attach').click();
  await page
    .locator('standby-attachments')
    .getByText('scanner.webm is attached')
    .or(page.getByRole('button', {name: 'Remove'}))
    .first()
    .waitFor();
  await page.locator('button[type=submit]').click();
  await bounded(killed, 'the middle of the upload');
  await killBrowser(opened);
  assert.equal((await lane.reports()).length, 0, 'the upload was not through');
  isCut = false;
  const before = offsets.length;

  opened = await openBrowser(profile);
  await openForm();
  const sent = opened.page.locator('.report[data-state=sent]');
  await sent.waitFor({timeout: 120_000});
  const resumed = offsets.slice(before);
  assert.equal(resumed[0], 8 * megabyte, 'from where the server had it');
  const reports = await lane.reports();
  assert.deepEqual(
    reports.map(({sha256}) => sha256),
    [createHash('sha256').update(video).digest('hex')],
  );
  assert.match(await sent.innerText(), /R-[A-Z2-9]{5}/);
});
