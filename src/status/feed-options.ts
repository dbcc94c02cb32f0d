import type {Capability, ProviderName} from './snapshot.js';

/** Which component of the provider stands for which capability; `null` says that it does not concern the venue. */
export type ComponentMap = Readonly<Record<string, Capability | null>>;

/** Where the status of a platform is read, in order of trust, and how often. Addresses are absolute. */
export interface FeedOptions {
  /** Status page or the address of its JSON. */
  src?: string;
  /** `auto` recognises the provider by address and answer. */
  provider?: ProviderName | 'auto';
  /** The page that people read, when it is not `src`; answers about another host are not believed. */
  page?: string;
  /** The venue's own word in Standby's format; it is heard before the provider's. */
  override?: string;
  /** A copy of the snapshot on another host, in Standby's format. */
  mirror?: string;
  /** RSS or Atom history, the last resort. */
  feed?: string;
  /** Same-origin relay for providers that browsers may not read; gets `?url=`. */
  relay?: string;
  /** Language of the provider's texts, where the provider does not tell it. */
  lang?: string;
  /** Where people subscribe to the provider's notifications, when not at the page. */
  subscribe?: string;
  /** Seconds between polls while all is well (default 150) and during an incident (default 60). */
  interval?: {quiet?: number; incident?: number};
  /** `poll` goes on in hidden pages, for kiosk shells that hide what is visible. */
  background?: 'stop' | 'poll';
  components?: ComponentMap;
}
