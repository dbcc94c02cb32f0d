import type {DestinationConfig} from '../../../src/report/index.js';
import type {RelayTimes} from './relay.js';

/** What the support server takes, in bytes where it is not a count. */
export interface SupportLimits {
  /** The report without its files, as JSON. */
  report: number;
  /** Files of one report. */
  files: number;
  /** One file of a form. */
  file: number;
  /** All files of a form together. */
  total: number;
  /** One file that is uploaded resumably. */
  upload: number;
}

export interface SupportSettings {
  /** Origins of other pages that may send reports, as browsers write them: `https://venue.example`. */
  origins: ReadonlySet<string>;
  limits: SupportLimits;
  /** Requests that store something, of one address within a minute. */
  perMinute: number;
  /** Seconds after which a report in the making is given up when nothing of it arrives. */
  leaseSeconds: number;
  /** Milliseconds for which a second request with the same key waits for the first. */
  patienceMilliseconds: number;
  /** Milliseconds without a byte after which an upload is cut. */
  stallMilliseconds: number;
  /** Days after which reports and their files are deleted. */
  keepDays: number;
  /** Whether everybody who reaches the server may read the reports. */
  isReadable: boolean;
  /** The help desk to which reports are passed on, with its secrets. */
  helpDesk?: DestinationConfig;
  relayTimes?: RelayTimes;
}

const mebibyte = 1024 * 1024;

export const supportDefaults: SupportSettings = {
  origins: new Set(),
  limits: {
    report: 256 * 1024,
    files: 20,
    file: 64 * mebibyte,
    total: 128 * mebibyte,
    upload: 512 * mebibyte,
  },
  perMinute: 60,
  leaseSeconds: 60,
  patienceMilliseconds: 5_000,
  stallMilliseconds: 30_000,
  keepDays: 30,
  isReadable: false,
};
