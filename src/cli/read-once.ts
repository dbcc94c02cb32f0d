import {createFeed} from '../status/index.js';
import type {FeedOptions, StatusSnapshot} from '../status/index.js';

/** What a status page says now, read the way a browser does but once and without memory. Never rejects. */
export const readOnce = (options: FeedOptions): Promise<StatusSnapshot> =>
  new Promise(resolve => {
    const feed = createFeed({...options, environment: {storage: () => undefined}});
    feed.subscribe(({snapshot}) => {
      feed.close();
      resolve(snapshot);
    });
  });
