import type {Send} from '../../outbox/index.js';
import {failOver, formspree, sentry, standby, zammad, zendesk} from '../../report/index.js';
import type {Destination, Report} from '../../report/index.js';
import type {DestinationName} from './settings.js';

const kinds: Readonly<Record<DestinationName, (url: string) => Destination>> = {
  standby: url => standby({url}),
  zendesk: url => zendesk({url}),
  zammad: url => zammad({url}),
  formspree: url => formspree({url}),
  sentry: dsn => sentry({dsn}),
};

/** Sends to the destination that the attributes of the form name. */
export const sendTo = (name: DestinationName, address: string): Send<Report> =>
  failOver([kinds[name](address)]);

/** Sends to the destinations that a page gives, the best first. */
export const sendInTurn = (destinations: readonly Destination[]): Send<Report> => failOver(destinations);
