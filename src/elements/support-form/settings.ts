import {urgencyRules} from '../../contact/index.js';
import type {UrgencyRule} from '../../contact/index.js';
import type {OutboxItem, Send} from '../../outbox/index.js';
import type {Destination, Report} from '../../report/index.js';
import {webAddress} from '../../status/index.js';
import type {Venue} from '../../venue/index.js';

/** Help desks that an attribute can name; those with secrets belong behind a server of the venue. */
export const destinationNames = ['standby', 'zendesk', 'zammad', 'formspree', 'sentry'] as const;
export type DestinationName = (typeof destinationNames)[number];

/** Places to choose from where neither the page nor the venue names any. */
const usualChannels = ['online-booking', 'pos', 'kiosk', 'check-in', 'email', 'payments', 'back-office'];

/** A list in an attribute: separated by commas, or by spaces where there is no comma. */
export const readList = (value: unknown): string[] | undefined => {
  const list =
    typeof value === 'string'
      ? value.split(value.includes(',') ? ',' : /\s+/)
      : Array.isArray(value)
        ? value
        : [];
  const names = list.map(name => String(name).trim()).filter(Boolean);
  return names.length ? [...new Set(names)] : undefined;
};

export const channelsOf = (own: readonly string[] | undefined, venue: Venue | undefined): readonly string[] =>
  readList(own) ?? venue?.config.capabilities ?? usualChannels;

/** The questions that count at a venue. */
export const rulesOf = (venue: Venue | undefined): readonly UrgencyRule[] =>
  venue?.config.urgency ?? urgencyRules;

/** The address of support for mails. */
export const emailOf = (venue: Venue | undefined): string => {
  const {email, desks = []} = venue?.config.contact ?? {};
  return email ?? desks.find(desk => desk.email)?.email ?? '';
};

/** How reports are sent; the code for it is loaded when there is one to send. Undefined without a usable address. */
export const sendOf = (
  name: DestinationName,
  endpoint: string | undefined,
  destinations: readonly Destination[] | undefined,
): Send<Report> | undefined => {
  if (destinations?.length)
    return async (parcel, context) =>
      (await import('./sending.js')).sendInTurn(destinations)(parcel, context);
  const address = endpoint && webAddress(endpoint, document.baseURI);
  return address
    ? async (parcel, context) => (await import('./sending.js')).sendTo(name, address)(parcel, context)
    : undefined;
};

/** What has not arrived, in the order in which it was written. */
export const unsentOf = <T>(items: readonly OutboxItem<T>[]): readonly OutboxItem<T>[] =>
  items.filter(({state}) => state !== 'sent');
