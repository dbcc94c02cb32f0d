import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {pagePaths, renderPage} from '../../demo/server/pages.js';
import {createServer} from '../../demo/server/server.js';
import {languages} from '../../src/i18n/index.js';
import {venueConfigSchema} from '../../src/venue/index.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import {openTestDatabases, post} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

let databases: TestDatabases;
let app: FastifyInstance;

before(async () => {
  databases = await openTestDatabases();
  app = await createServer({database: databases.first});
});
after(async () => {
  await app.close();
  await databases.close();
});
beforeEach(() => post(app, '/lab/api/reset', {}));

const turnOn = (situation: string) => post(app, '/lab/api/situations', {situations: [situation], on: true});

describe('the pages of the demo', () => {
  for (const language of languages)
    it(`are whole in ${language}`, async () => {
      for (const path of pagePaths) {
        const html = await renderPage(path, language);
        assert.doesNotMatch(html, /\{\{|\}\}|undefined/);
        assert.match(html, new RegExp(`<html lang="${language}`));
        // The strict policy would block all of these.
        assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style|<script>/);
      }
    });

  it('run under the policy that a strict venue sets', async () => {
    const policy = String((await app.inject('/en/')).headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.match(policy, /trusted-types standby-html(;|$)/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });

  it('set no cookie and name no other host', async () => {
    for (const path of pagePaths) {
      const {headers, body} = await app.inject(`/en/${path}`);
      assert.equal(headers['set-cookie'], undefined);
      assert.doesNotMatch(body.replaceAll('http://www.w3.org/', ''), /\b(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it('serve their own scripts and styles and nothing of the server', async () => {
    for (const path of ['lab/lab.js', 'site/site.css', 'site/hall.svg', 'shared/page.js'])
      assert.equal((await app.inject(`/assets/${path}`)).statusCode, 200, path);
    const hidden = [
      'server/main.js',
      'server/main.ts',
      'lab/lab.ts',
      'lab/../server/main.js',
      'lab/%2e%2e/server/main.js',
      'site/index.html',
    ];
    for (const path of hidden) assert.equal((await app.inject(`/assets/${path}`)).statusCode, 404, path);
  });

  it('greet in the visitor’s language', async () => {
    const greet = async (accepted: string) =>
      (await app.inject({url: '/', headers: {'accept-language': accepted}})).headers.location;
    assert.equal(await greet('it-CH,it;q=0.9,en;q=0.8'), '/it/lab');
    assert.equal(await greet('pt,nl;q=0.5'), '/nl/lab');
    assert.equal(await greet('pt'), '/en/lab');
  });

  it('are found without their language', async () => {
    const to = async (url: string) =>
      (await app.inject({url, headers: {'accept-language': 'fr-CH'}})).headers.location;
    assert.equal(await to('/kiosk'), '/fr/kiosk');
    assert.equal(await to('/support'), '/fr/support');
    assert.equal((await app.inject('/nl')).statusCode, 200);
  });

  it('are configured by what the published schema allows', async () => {
    const validate = new Ajv2020({strict: false, validateFormats: false}).compile(venueConfigSchema);
    assert.ok(validate((await app.inject('/venue.json')).json()), JSON.stringify(validate.errors));
    const real = await createServer({
      database: databases.first,
      status: new URL('https://status.example.com'),
    });
    try {
      const config = (await real.inject('/venue.json')).json<{status: {src: string; relay: string}}>();
      assert.ok(validate(config), JSON.stringify(validate.errors));
      assert.equal(config.status.src, 'https://status.example.com/');
      assert.equal(config.status.relay, '/relay/status');
    } finally {
      await real.close();
    }
  });
});

describe('the door to the lab', () => {
  it('is shut to other websites', async () => {
    const attack = (headers: Record<string, string>, payload: string | object = {}) =>
      app.inject({method: 'POST', url: '/lab/api/reset', headers, payload});
    assert.equal((await attack({origin: 'https://evil.example'})).statusCode, 403);
    assert.equal((await attack({'content-type': 'text/plain'}, '{}')).statusCode, 415);
    assert.equal((await attack({origin: 'http://localhost:80', host: 'localhost:80'})).statusCode, 403);
    assert.equal((await attack({origin: 'http://localhost', host: 'localhost'})).statusCode, 200);
  });

  it('is not found by another name for this machine', async () => {
    assert.equal((await app.inject({url: '/en/', headers: {host: 'evil.example'}})).statusCode, 421);
    for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:8080'])
      assert.equal((await app.inject({url: '/en/', headers: {host}})).statusCode, 200, host);
    const disguised = {host: 'evil.example', 'x-forwarded-host': 'localhost'};
    assert.equal((await app.inject({url: '/en/', headers: disguised})).statusCode, 421);
  });
});

describe('the invented platform', () => {
  const order = (channel = 'website') => post(app, '/api/orders', {channel, adult: 2, child: 1});

  it('sells tickets, and the back office shows them', async () => {
    const booked = await order();
    assert.equal(booked.statusCode, 201);
    const {reference, amountCents, email} = booked.json<Record<string, unknown>>();
    assert.equal(amountCents, 4500);
    assert.equal(email, 'sent');
    const {orders} = (await app.inject('/api/orders')).json<{orders: {reference: string}[]}>();
    assert.equal(orders[0]?.reference, reference);
    assert.equal((await post(app, '/api/orders', {channel: 'website', adult: 0, child: 0})).statusCode, 400);
    assert.equal(
      (await post(app, '/api/orders', {channel: 'website', adult: 1.5, child: 0})).statusCode,
      400,
    );
  });

  it('is really down when the lab says so', async () => {
    assert.equal((await app.inject('/de/booking')).statusCode, 200);
    await turnOn('online-booking-down');
    assert.equal((await app.inject('/de/booking')).statusCode, 503);
    assert.equal((await order()).statusCode, 503);
    assert.equal((await order('kiosk')).statusCode, 201);
    await turnOn('full-outage');
    assert.equal((await order('kiosk')).statusCode, 503);
    assert.equal((await app.inject('/api/orders')).statusCode, 503);
    assert.equal((await app.inject('/en/back-office')).statusCode, 200);
  });

  it('declines payments when they fail', async () => {
    await turnOn('payments-failing');
    assert.equal((await order()).json<{error: string}>().error, 'payment-declined');
  });

  it('keeps late e-mails and sends them by itself afterwards', async () => {
    const waiting = async () =>
      (await app.inject('/api/orders')).json<{figures: {queuedEmails: number}}>().figures.queuedEmails;
    await turnOn('emails-late');
    assert.equal((await order()).json<{email: string}>().email, 'queued');
    assert.equal(await waiting(), 1);
    await post(app, '/lab/api/situations', {situations: ['emails-late'], on: false});
    assert.equal(await waiting(), 0);
  });
});
