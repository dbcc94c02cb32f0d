import type {aspectStates, capabilities, providerNames} from './names.js';
import type {incidentStages, maintenanceStages} from './stages.js';

export type ProviderName = (typeof providerNames)[number];
export type Capability = (typeof capabilities)[number];

/** The least severe first. Not knowing outranks "fine" and "planned", so that neither hides a gap; a fault outranks it. */
export const severities = ['none', 'maintenance', 'unknown', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Each as severe as the severity at the same place. */
export const componentStates = [
  'operational',
  'maintenance',
  'unknown',
  'degraded',
  'partial_outage',
  'major_outage',
] as const;
export type ComponentState = (typeof componentStates)[number];

export type IncidentStage = (typeof incidentStages)[number];
export type MaintenanceStage = (typeof maintenanceStages)[number];

/** How a snapshot is known: read just now, remembered, or not known because of one side or the other. */
export type Reach = 'live' | 'last-known' | 'unreachable' | 'device-offline';

/**
 * Whether a kind of information can be relied on: `available` (listed), `none_reported` (the provider
 * says there is none), `unsupported` (this provider never tells), `failed` (it should be there and is not).
 */
export type AspectState = (typeof aspectStates)[number];

/** Who said it: the platform's status page, or the venue's own staff. */
export type Origin = 'provider' | 'venue';

export interface Component {
  id: string;
  name: string;
  group?: string;
  state: ComponentState;
  capability?: Capability;
  /** `false`: the provider lists it but does not watch it, so its state says nothing about the page. */
  monitored?: false;
  /** The venue's map says that it does not concern the venue. */
  excluded?: true;
}

/** A component as an incident or a maintenance names it; the state is the one reported there. */
export interface AffectedComponent {
  id?: string;
  name: string;
  state?: ComponentState;
  capability?: Capability;
  excluded?: true;
}

/** A provider's text as it came: plain, Markdown or HTML. It is hostile until parsed by `richText()`. */
export interface Update {
  id: string;
  at?: string;
  stage?: IncidentStage | MaintenanceStage;
  body: string;
}

export interface Incident {
  id: string;
  name: string;
  stage: IncidentStage;
  severity: Severity;
  startedAt?: string;
  updatedAt?: string;
  /** Newest first. */
  updates: Update[];
  components: AffectedComponent[];
  url?: string;
  origin?: Origin;
}

export interface Maintenance {
  id: string;
  name: string;
  stage: MaintenanceStage;
  from?: string;
  until?: string;
  updates: Update[];
  components: AffectedComponent[];
  url?: string;
  origin?: Origin;
}

export interface StatusPage {
  name: string;
  url: string;
  subscribeUrl?: string;
  feedUrl?: string;
  /** Language of the provider's texts (BCP 47), where the provider or the venue tells it. */
  lang?: string;
}

/** Everything one status page says at one moment, in one vocabulary. Times are ISO 8601 in UTC. */
export interface StatusSnapshot {
  provider: ProviderName;
  page: StatusPage;
  /** Worst of indicator, open incidents, components and running maintenance; see `deriveSeverity`. */
  severity: Severity;
  /** What the page itself claims as a whole, where it makes such a claim. */
  indicator?: Severity;
  components: Component[];
  /** Open incidents only, newest update first. */
  incidents: Incident[];
  /** Planned and running work, soonest first. */
  maintenances: Maintenance[];
  aspects: Record<'components' | 'incidents' | 'maintenances', AspectState>;
  /** Free text the page shows to everybody beside its incidents. */
  announcement?: string;
  /** The announcement in several languages by BCP 47 tag, where the venue wrote it so. */
  announcements?: Readonly<Record<string, string>>;
  /** When the provider says its data changed. */
  updatedAt?: string;
  /** When this snapshot was read; for a remembered one, when it was last confirmed. */
  fetchedAt: string;
  reach: Reach;
}
