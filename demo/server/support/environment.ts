import type {DestinationConfig} from '../../../src/report/index.js';
import {supportDefaults} from './settings.js';
import type {SupportSettings} from './settings.js';

const kinds: readonly string[] = [
  'standby',
  'zendesk',
  'freshdesk',
  'zammad',
  'chatwoot',
  'formspree',
  'sentry',
] satisfies DestinationConfig['kind'][];

/** A setting that cannot be used; the message never repeats it, as it may be a secret. */
export class SettingError extends Error {}

const readRelay = (json: string): DestinationConfig => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SettingError('STANDBY_SUPPORT_RELAY is not JSON.');
  }
  const {kind} = Object(value) as {kind?: unknown};
  if (!kinds.includes(String(kind)))
    throw new SettingError(`STANDBY_SUPPORT_RELAY needs a kind: ${kinds.join(', ')}.`);
  return value as DestinationConfig;
};

const readOrigins = (list: string): Set<string> => {
  const origins = list.split(/[\s,]+/).filter(Boolean);
  const wrong = origins.find(origin => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined)
    throw new SettingError(
      `STANDBY_SUPPORT_ORIGINS: ${wrong} is not an origin such as https://venue.example.`,
    );
  return new Set(origins);
};

const readDays = (written: string): number => {
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new SettingError('STANDBY_SUPPORT_KEEP_DAYS is a number of days from 1 to 3650.');
  return days;
};

/** The settings of the support server, read once. What holds secrets is taken out of `env`. */
export const readSupportSettings = (env: NodeJS.ProcessEnv): Partial<SupportSettings> => {
  const {STANDBY_SUPPORT_RELAY: relay, STANDBY_SUPPORT_ORIGINS: origins} = env;
  delete env['STANDBY_SUPPORT_RELAY'];
  return {
    origins: readOrigins(origins ?? ''),
    keepDays: readDays(env['STANDBY_SUPPORT_KEEP_DAYS'] ?? String(supportDefaults.keepDays)),
    ...(relay ? {helpDesk: readRelay(relay)} : {}),
  };
};
