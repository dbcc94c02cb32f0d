import type {FeedOptions} from '../status/index.js';
import type {VenueConfig} from './config.js';

/** Whether the options name anything that a status could be read from. */
export const hasSource = ({src, override, mirror, feed}: FeedOptions): boolean =>
  [src, override, mirror, feed].some(Boolean);

/**
 * The options of a feed: an element's own settings over the venue's. Another status page than the venue's keeps
 * the venue's override, relay, rhythm and component map, and nothing that tells about the venue's page. Undefined
 * without a source.
 */
export const feedSettings = (
  {status = {}, components}: VenueConfig,
  settings: FeedOptions = {},
): FeedOptions | undefined => {
  const {override, relay, interval, background} = status;
  const anyPage = {override, relay, interval, background};
  const elsewhere = settings.src !== undefined && settings.src !== status.src;
  const wanted = {...(elsewhere ? anyPage : status), ...settings};
  const known = {...components, ...settings.components};
  const options: FeedOptions = Object.fromEntries(
    Object.entries({...wanted, components: Object.keys(known).length ? known : undefined}).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return hasSource(options) ? options : undefined;
};
