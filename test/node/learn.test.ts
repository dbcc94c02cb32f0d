import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createFeed} from '../../src/status/index.js';
import {fakeBrowser} from '../helpers/fake-browser.js';
import {summary} from '../helpers/status-page.js';

const src = 'https://status.example.com';
const override = 'https://venue.example/status.json';

describe('the word of the venue', () => {
  it('stops nobody from learning and asking again, however it is made', async () => {
    const browser = fakeBrowser();
    // Much deeper than what JSON.stringify can follow.
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    browser.answer = url =>
      new Response(url === override ? deep : JSON.stringify(summary()), {
        headers: {'content-type': 'application/json'},
      });
    const {environment} = browser.openTab();
    const feed = createFeed({src, override, provider: 'statuspage', environment});
    await browser.advance(5);
    assert.equal(feed.snapshot?.page.name, 'Tickets Inc.');
    const before = browser.requests.length;
    await feed.refresh();
    assert.ok(browser.requests.length > before, 'it asks again');
    feed.close();
  });
});
