import {urgencyRules} from '../../contact/index.js';
import type {UrgencyRule} from '../../contact/index.js';
import type {OutboxItem, Send} from '../../outbox/index.js';
import type {DestinationConfig, Report} from '../../report/index.js';
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

/** What is wrong with the region that an attribute names. */
export const regionProblem = (region: string | undefined, venue: Venue | undefined): string | undefined => {
  const desks = venue?.config.contact?.desks ?? [];
  const country = (code: string): string | undefined => code.split('-', 1)[0];
  return region && desks.length && !desks.some(desk => country(desk.region) === country(region))
    ? `knows no desk for region="${region}"; another one is shown.`
    : undefined;
};

/** What has not arrived, in the order in which it was written. */
export const unsentOf = <T>(items: readonly OutboxItem<T>[]): readonly OutboxItem<T>[] =>
  items.filter(({state}) => state !== 'sent');

const configOf = (kind: DestinationName, url: string): DestinationConfig =>
  kind === 'sentry' ? {kind, dsn: url} : {kind, url};

/** Where reports go, and what is wrong with the attributes that say so. */
export const targetsOf = ({
  endpoint,
  destination,
  destinations,
  venue,
}: {
  endpoint: string | undefined;
  destination: string | undefined;
  destinations: readonly DestinationConfig[] | undefined;
  venue: Venue | undefined;
}): {targets: readonly DestinationConfig[]; problems: readonly string[]} => {
  const problems: string[] = [];
  const kind = destinationNames.find(known => known === (destination ?? 'standby'));
  if (!kind) problems.push(`does not know destination="${String(destination)}"; "standby" is used.`);
  const listed = destinations ?? (endpoint === undefined ? venue?.config.reports?.destinations : undefined);
  if (listed?.length) return {targets: listed, problems};
  const address = endpoint && webAddress(endpoint, document.baseURI);
  if (address) return {targets: [configOf(kind ?? 'standby', address)], problems};
  problems.push(
    endpoint
      ? `cannot send to endpoint="${endpoint}": it is no http or https address.`
      : 'does not know where reports go: give it endpoint="https://…" or configure the venue.',
  );
  return {targets: [], problems};
};

/** How reports are sent. Its code comes when it is first wanted; that it is not there counts as no network. */
export const createSend = (
  targets: readonly DestinationConfig[],
): {send: Send<Report>; prepare(): Promise<Send<Report>>} => {
  let sender: Promise<Send<Report>> | undefined;
  const prepare = (): Promise<Send<Report>> => {
    sender ??= import('./sending.js').then(({openSender}) => openSender(targets));
    sender.catch(() => (sender = undefined));
    return sender;
  };
  const send: Send<Report> = async (parcel, context) =>
    targets.length
      ? (await prepare())(parcel, context)
      : // What is sent waits on the device, and the other ways are shown.
        {kind: 'blocked', reason: 'no-endpoint'};
  return {send, prepare};
};
