export type Weekday = 'Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su';
export type Channel = 'phone' | 'email';

/** When a desk answers on which channel. Without times the whole day; `urgent` rules are for emergencies only. */
export interface DeskRule {
  days: readonly Weekday[];
  /** Local time of the desk, `HH:MM`. */
  opens?: string;
  closes?: string;
  channels: readonly Channel[];
  onlyIf?: 'urgent';
}

/** A support desk of the ticketing platform. */
export interface Desk {
  /** ISO 3166-1 code of the country or region it serves. */
  region: string;
  /** International number, E.164 with or without spaces. */
  phone?: string;
  email?: string;
  languages?: readonly string[];
  /** IANA name, such as `Europe/Zurich`. */
  timeZone?: string;
  rules?: readonly DeskRule[];
}
