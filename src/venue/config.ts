import type {BookingWay} from '../booking/index.js';
import type {Desk, UrgencyRule} from '../contact/index.js';
import type {Language} from '../i18n/index.js';
import type {PageDestination} from '../report/index.js';
import type {Capability, ComponentMap, FeedOptions} from '../status/index.js';

/** The person at the ticketing platform who looks after the venue. */
export interface AccountManager {
  name?: string;
  /** International number, E.164 with or without spaces. */
  phone?: string;
  email?: string;
}

export interface ContactConfig {
  email?: string;
  desks?: readonly Desk[];
  /** Whom a critical ticket is escalated to. */
  escalation?: 'account-manager';
  accountManager?: AccountManager;
}

/** Where guests book, for the booking card. */
export interface BookingConfig {
  /** In the order in which the venue prefers them. */
  ways?: readonly BookingWay[];
}

/** Where problem reports go, for the support form. */
export interface ReportsConfig {
  /** Tried in this order until one has taken the report. */
  destinations?: readonly PageDestination[];
  /** The venue's account at the ticketing platform. */
  accountId?: string;
  /** Regular expressions of booking references, which are recognised in what somebody pastes. */
  references?: readonly string[];
}

/** One venue: everything that is particular to it. The schema (`venueConfigSchema`) documents each field. */
export interface VenueConfig {
  /** Address of the schema, for editors. */
  $schema?: string;
  /** Facts of a ticketing platform to start from; the other fields win over it. */
  preset?: 'smeetz';
  /** Name of the venue. */
  name?: string;
  /** Name of the ticketing platform, as staff call it. */
  platform?: string;
  /** Language of every element; when absent each follows the `lang` around it. */
  language?: Language;
  status?: Omit<FeedOptions, 'components'>;
  /** What this venue uses of the platform; faults of the rest are not shown. All when absent. */
  capabilities?: readonly Capability[];
  components?: ComponentMap;
  contact?: ContactConfig;
  booking?: BookingConfig;
  reports?: ReportsConfig;
  urgency?: readonly UrgencyRule[];
}

/** One fault in a configuration: where it is (`status.interval.quiet`), which rule it breaks, in plain English. */
export interface ConfigProblem {
  /** `config-unreachable`: it could not be fetched; `config-invalid`: it says something that cannot be meant. */
  code: 'config-invalid' | 'config-unreachable';
  /** Empty for the configuration as a whole. */
  path: string;
  /** Keyword of the schema, or `reach`, `json`, `read`, `source` for what no schema can say. */
  rule: string;
  message: string;
}
