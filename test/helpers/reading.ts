import {parseStatus} from '../../src/status/index.js';
import type {ProviderName, ReadOptions, StatusSnapshot} from '../../src/status/index.js';

export const now = new Date('2026-10-02T12:00:00Z');

export interface Reading {
  snapshot: StatusSnapshot;
  /** Codes in the order of their warnings. */
  codes: string[];
  warnings: string[];
}

/** A snapshot together with what was warned about, instead of in the console. */
export const reading = (provider: ProviderName, payload: unknown, options: ReadOptions = {}): Reading => {
  const codes: string[] = [];
  const warnings: string[] = [];
  const warn = (code: string, message: string) => {
    codes.push(code);
    warnings.push(message);
  };
  return {snapshot: parseStatus(provider, payload, {now, warn, ...options}), codes, warnings};
};
