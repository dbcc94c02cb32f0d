/** Providers whose answers Standby can read. */
export const providerNames = [
  'statuspage',
  'incident-io',
  'instatus',
  'better-stack',
  'status-io',
  'statuspal',
  'cachet',
  'cstate',
  'upptime',
  'uptime-kuma',
  'openstatus',
  'gatus',
  'feed',
  'standby',
] as const;

/** What a venue does with its ticketing platform, and can therefore lose. */
export const capabilities = [
  'online-booking',
  'pos',
  'kiosk',
  'check-in',
  'email',
  'payments',
  'back-office',
  'integrations',
] as const;

export const aspectStates = ['available', 'none_reported', 'unsupported', 'failed'] as const;
