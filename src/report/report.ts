import type {UrgencyAnswers} from '../contact/index.js';

/** An open incident of the status page that a report belongs to. */
export interface ReportIncident {
  id: string;
  name: string;
  url?: string;
}

/** What a person writes; every text may be empty. */
export interface ReportDraft {
  description: string;
  /** Affected sales channels: names of capabilities such as `online-booking`, or the venue's own words. */
  channels: readonly string[];
  accountId: string;
  /** Local `YYYY-MM-DDTHH:mm`, empty when unknown, and an IANA zone. */
  happened: {at: string; timeZone: string};
  /** Booking references. */
  bookings: readonly string[];
  /** http or https. */
  links: readonly string[];
  /** Error messages, verbatim. */
  errors: string;
  contact: {name: string; email: string; phone: string};
  urgency: UrgencyAnswers;
  incident?: ReportIncident;
}

/** What the page adds by itself and shows before sending. */
export interface ReportContext {
  /** Origin and path: no query, no fragment. */
  page: string;
  /** BCP 47. */
  language: string;
  browser: string;
  /** CSS pixels: `1280x800`. */
  viewport: string;
  /** Version of Standby. */
  standby: string;
  /** Open incidents at that moment, by name. */
  incidents: readonly string[];
  /** How it travels, where that is not the usual way: `kiosk`, a QR code, a file. */
  sentVia?: string;
}

/** A report as it is sent. */
export interface Report extends ReportDraft {
  /** UUID; the server repeats it. */
  id: string;
  context: ReportContext;
  /** ISO 8601, by the clock of the device. */
  writtenAt: string;
}

const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();

/** A draft with nothing in it yet but the zone of the device. */
export const emptyDraft: ReportDraft = {
  description: '',
  channels: [],
  accountId: '',
  happened: {at: '', timeZone},
  bookings: [],
  links: [],
  errors: '',
  contact: {name: '', email: '', phone: ''},
  urgency: {},
};
