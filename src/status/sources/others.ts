import type {ProviderName} from '../snapshot.js';
import type {StatusSource} from '../source.js';

/** Loads the source of any provider but the commonest, which `loadSource` knows itself. */
export const otherSources: Readonly<
  Record<Exclude<ProviderName, 'statuspage'>, () => Promise<StatusSource>>
> = {
  'incident-io': async () => (await import('./incident-io.js')).incidentIo,
  instatus: async () => (await import('./instatus.js')).instatus,
  'better-stack': async () => (await import('./better-stack.js')).betterStack,
  'status-io': async () => (await import('./status-io.js')).statusIo,
  statuspal: async () => (await import('./statuspal.js')).statuspal,
  cachet: async () => (await import('./cachet.js')).cachet,
  cstate: async () => (await import('./cstate.js')).cstate,
  upptime: async () => (await import('./upptime.js')).upptime,
  'uptime-kuma': async () => (await import('./uptime-kuma.js')).uptimeKuma,
  openstatus: async () => (await import('./openstatus.js')).openstatus,
  gatus: async () => (await import('./gatus.js')).gatus,
  feed: async () => (await import('./feed.js')).feed,
  standby: async () => (await import('./standby.js')).standby,
};
