import {shareFeed} from '../status/index.js';
import type {Feed, FeedOptions} from '../status/index.js';
import type {ConfigProblem, VenueConfig} from './config.js';
import {feedSettings} from './feed-settings.js';

/** One venue at run time: its valid configuration and its feed. Headless. */
export interface Venue {
  /** Preset and configuration merged; invalid fields are left out, addresses are absolute. */
  readonly config: VenueConfig;
  /** What was wrong with the configuration, the first 20 faults of it; empty when nothing was. */
  readonly problems: readonly ConfigProblem[];
  /**
   * Opens the venue's feed, or one of another page with the venue's component map and override. Equal settings
   * share one feed per page; nothing without a source.
   */
  openFeed(settings?: FeedOptions): Feed | undefined;
}

/** A venue of a configuration that is known to be valid. */
export const venueOf = (config: VenueConfig, problems: readonly ConfigProblem[] = []): Venue => ({
  config,
  problems,
  openFeed: settings => {
    const options = feedSettings(config, settings);
    return options && shareFeed(options);
  },
});
