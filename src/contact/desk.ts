export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Weekday = (typeof weekdays)[number];
export type Channel = 'phone' | 'email';

/** Times of one day on some channels. Without times the whole day; `urgent` ones are for emergencies only. */
export interface DeskHours {
  /** Local time of the desk, `HH:MM`. */
  opens?: string;
  /** `24:00` for the end of the day; earlier than `opens` means after midnight, the same as `opens` never. */
  closes?: string;
  channels: readonly Channel[];
  onlyIf?: 'urgent';
}

/** When a desk answers on which channel, week after week. */
export interface DeskRule extends DeskHours {
  days: readonly Weekday[];
}

/** Days on which other hours hold than the rules say. */
export interface DeskException {
  /** First day, `YYYY-MM-DD` in the time zone of the desk. */
  from: string;
  /** Last day; `from` when absent. */
  until?: string;
  /** Hours of each of these days; none when the desk is closed. */
  hours: readonly DeskHours[];
}

/** A support desk of the ticketing platform. */
export interface Desk {
  /** ISO 3166-1 code of the country or region it serves. */
  region: string;
  /** International number, E.164 with or without spaces. */
  phone?: string;
  email?: string;
  /** BCP 47 tags, the preferred one first. */
  languages?: readonly string[];
  /** IANA name, such as `Europe/Zurich`. */
  timeZone?: string;
  rules?: readonly DeskRule[];
  exceptions?: readonly DeskException[];
  /** Region whose public holidays the desk may keep, such as `CH-VD`; `region` when absent. */
  holidays?: string;
}
