import type {Send} from '../outbox/index.js';
import {openReportDesk} from './desk.js';
import type {OpenDeskSettings, ReportDesk} from './desk.js';
import type {Destination} from './destinations/destination.js';
import type {Report} from './report.js';

export interface ReportDeskSettings extends Omit<OpenDeskSettings, 'send'> {
  /** Where reports go, the best first; or how they are sent. Without either they are kept as drafts. */
  destinations?: readonly Destination[];
  send?: Send<Report>;
}

/** Fails over between destinations; its code comes with the first report, and is asked for again when it did not. */
const sendTo = (destinations: readonly Destination[]): Send<Report> => {
  let sender: Promise<Send<Report>> | undefined;
  return async (parcel, context) => {
    sender ??= import('./fail-over.js').then(({failOver}) => failOver(destinations));
    sender.catch(() => (sender = undefined));
    return (await sender)(parcel, context);
  };
};

/** Opens the reports of this device. Every desk of an origin shares them, over all tabs. */
export const createReportDesk = ({
  destinations = [],
  send = sendTo(destinations),
  ...settings
}: ReportDeskSettings): ReportDesk => openReportDesk({...settings, send});
