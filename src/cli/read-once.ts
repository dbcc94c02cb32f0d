import {createFeed} from '../status/index.js';
import type {FeedOptions, StatusSnapshot} from '../status/index.js';

/** What a status page says now, read the way a browser does but once and without memory. Never rejects. */
export const readOnce = (options: FeedOptions): Promise<StatusSnapshot> =>
  new Promise(resolve => {
    const globals = {Date, Math, fetch, setTimeout, clearTimeout};
    const feed = createFeed({...options, environment: {globals}});
    feed.subscribe(({snapshot}) => {
      feed.close();
      resolve(snapshot);
    });
  });
