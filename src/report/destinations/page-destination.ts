/**
 * Help desks that a page may name by their address alone. Those that need a secret belong behind a server of the venue,
 * and the address of `sentry` holds a key: it is given to the form only.
 */
export const pageDestinations = ['standby', 'zendesk', 'zammad', 'formspree'] as const;

/** A destination as a venue's configuration names it. */
export interface PageDestination {
  kind: (typeof pageDestinations)[number];
  /** Absolute http(s) address. */
  url: string;
}
