import {version} from '../version.js';
import type {ReportContext} from './report.js';

interface Brand {
  brand: string;
  version: string;
}

/** What the context is taken from; a test or a page replaces any of it. */
export interface ContextEnvironment {
  location?: {origin: string; pathname: string} | undefined;
  navigator?:
    | {
        userAgent?: string;
        /** Missing in Firefox and Safari. */
        userAgentData?: {brands?: readonly Brand[]; platform?: string} | undefined;
      }
    | undefined;
  /** CSS pixels. */
  viewport?: {width: number; height: number} | undefined;
  /** BCP 47. */
  language?: string | undefined;
  /** Open incidents, by name. */
  incidents?: readonly string[];
  sentVia?: string;
}

const surroundings = (): ContextEnvironment => {
  const page: Partial<typeof globalThis> = globalThis;
  const {innerWidth: width, innerHeight: height, location, navigator, document} = page;
  return {
    location,
    navigator,
    language: document?.documentElement.lang || navigator?.language,
    ...(width !== undefined && height !== undefined && {viewport: {width, height}}),
  };
};

const longest = 300;

/** Chromium adds a made-up brand (`Not/A)Brand`) and itself beside the browser's own name. */
const nameBrowser = ({
  userAgent = '',
  userAgentData,
}: NonNullable<ContextEnvironment['navigator']>): string => {
  const brands = (userAgentData?.brands ?? []).filter(({brand}) => !/^[^a-z]*not.*brand/i.test(brand));
  const own = brands.find(({brand}) => brand !== 'Chromium') ?? brands[0];
  if (!own) return userAgent.slice(0, longest);
  return [`${own.brand} ${own.version}`, userAgentData?.platform]
    .filter(Boolean)
    .join(', ')
    .slice(0, longest);
};

/** Addresses of files and of data hold what is nobody's business: names of people, whole documents. */
const namePage = ({origin, pathname}: NonNullable<ContextEnvironment['location']>): string =>
  /^https?:/.test(origin) ? origin + pathname : '';

/** What the page knows about itself, to be shown before it is sent. Never the query, the fragment or a cookie. */
export const reportContext = (environment: ContextEnvironment = {}): ReportContext => {
  const {location, navigator, viewport, language, incidents, sentVia} = {...surroundings(), ...environment};
  return {
    page: location ? namePage(location) : '',
    language: language ?? '',
    browser: navigator ? nameBrowser(navigator) : '',
    viewport: viewport ? `${viewport.width}x${viewport.height}` : '',
    standby: version,
    incidents: incidents ?? [],
    ...(sentVia && {sentVia}),
  };
};
