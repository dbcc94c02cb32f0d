import type {VenueConfig} from './config.js';
import {conform} from './conform.js';
import type {Fault} from './conform.js';
import {hasSource} from './feed-settings.js';
import {venueRules} from './rules.js';

export interface Judged {
  /** What is valid of it. */
  config: VenueConfig;
  /** The first 20 faults. */
  faults: Fault[];
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merge = <T extends object>(facts: T, wins: T): T => ({
  ...facts,
  ...(Object.fromEntries(
    Object.entries(wins).map(([key, value]: [string, unknown]) => {
      const fact: unknown = Object.hasOwn(facts, key) ? facts[key as keyof T] : undefined;
      return [key, isPlain(fact) && isPlain(value) ? merge(fact, value) : value];
    }),
  ) as T),
});

/** Takes what is valid of a configuration, and the preset to use where it names none. Never throws. */
export const judge = (config: unknown = {}, base?: string, preset?: unknown): Judged => {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    if (faults.length < 20) faults.push(fault);
  };
  const valid = (value: unknown): VenueConfig => {
    try {
      return conform(venueRules, value, {report, base}) ?? {};
    } catch {
      // An object of the page may answer with an exception of its own, from a getter or a proxy.
      report({at: [], rule: 'read'});
      return {};
    }
  };
  return {config: {...valid(preset === undefined ? {} : {preset}), ...valid(config)}, faults};
};

/** Puts a configuration over the facts of its preset, which know no status page. */
export const mergePreset = ({config, faults}: Judged, facts: VenueConfig): Judged => {
  const merged = merge(facts, config);
  const fault = {at: ['status', 'src'], rule: 'source', value: config.preset};
  return {config: merged, faults: hasSource(merged.status ?? {}) ? faults : [...faults, fault]};
};
