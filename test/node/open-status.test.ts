import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {OpenStatus} from '../../src/elements/support-form/open-status.js';
import type {StatusSnapshot} from '../../src/status/index.js';
import type {StandbyElement} from '../../src/ui/index.js';
import {fakeFeed, fakeVenue} from '../helpers/fake-feed.js';
import {snapshot} from '../helpers/snapshots.js';

const host = {addController: () => undefined, requestUpdate: () => undefined} as unknown as StandbyElement;

const returnsAfter = (...reaches: StatusSnapshot['reach'][]): number => {
  let returns = 0;
  const feed = fakeFeed();
  new OpenStatus(host, () => (returns += 1)).follow(fakeVenue(feed));
  for (const reach of reaches) feed.say(snapshot({reach}));
  return returns;
};

describe('the status page as a sign for what waits to be sent', () => {
  it('tells when it answers again', () => {
    assert.equal(returnsAfter('live', 'unreachable', 'live'), 1);
    assert.equal(returnsAfter('device-offline', 'last-known', 'live'), 1);
  });

  it('tells nothing while it goes on answering, and nothing at first: what waits has just been tried', () => {
    assert.equal(returnsAfter('live', 'live', 'live'), 0);
    assert.equal(returnsAfter('live', 'unreachable', 'device-offline'), 0);
  });
});
