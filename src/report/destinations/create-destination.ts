import type {ChatwootSettings} from './chatwoot.js';
import type {Destination} from './destination.js';
import type {FormspreeSettings} from './formspree.js';
import type {FreshdeskSettings} from './freshdesk.js';
import type {SentrySettings} from './sentry.js';
import type {StandbySettings} from './standby.js';
import type {ZammadSettings} from './zammad.js';
import type {ZendeskSettings} from './zendesk.js';

/** Settings of each kind of destination. */
export interface DestinationSettings {
  standby: StandbySettings;
  zendesk: ZendeskSettings;
  freshdesk: FreshdeskSettings;
  zammad: ZammadSettings;
  chatwoot: ChatwootSettings;
  formspree: FormspreeSettings;
  sentry: SentrySettings;
}

export type DestinationKind = keyof DestinationSettings;

/** One destination as it is written in a configuration: its kind and its settings. */
export type DestinationConfig = {
  [kind in DestinationKind]: {kind: kind} & DestinationSettings[kind];
}[DestinationKind];

/** Creates a destination; a page loads only those that it uses, so do it before the network is needed. */
export const createDestination = async (config: DestinationConfig): Promise<Destination> => {
  switch (config.kind) {
    case 'standby':
      return (await import('./standby.js')).standby(config);
    case 'zendesk':
      return (await import('./zendesk.js')).zendesk(config);
    case 'freshdesk':
      return (await import('./freshdesk.js')).freshdesk(config);
    case 'zammad':
      return (await import('./zammad.js')).zammad(config);
    case 'chatwoot':
      return (await import('./chatwoot.js')).chatwoot(config);
    case 'formspree':
      return (await import('./formspree.js')).formspree(config);
    case 'sentry':
      return (await import('./sentry.js')).sentry(config);
  }
};
