import type {Known} from './known.js';
import {webAddress} from './read.js';
import {capabilities, providerNames} from './names.js';
import {componentStates, severities} from './snapshot.js';
import type {Incident, Maintenance, StatusSnapshot} from './snapshot.js';

type Check = (value: unknown) => boolean;

/** No pause is longer; a copy that wants one would silence the feed. */
const longestPause = 7_200_000;

const isText: Check = value => typeof value === 'string';
const isSeverity: Check = value => severities.some(name => name === value);
const matches =
  (pattern: RegExp): Check =>
  value =>
    isText(value) && pattern.test(value as string);
const isAspect = matches(/^(available|none_reported|unsupported|failed)$/);

/** What stands under a name, wherever that is. */
const rules: readonly (readonly [RegExp, Check])[] = [
  [/^(triedAt|nextAt|heldUntil|failures|alternative)$/, Number.isFinite],
  [/^(id|name|body|group|lang|announcement)$/, isText],
  [/At$|^(at|from|until)$/, value => isText(value) && !Number.isNaN(Date.parse(value as string))],
  [/url$/i, value => value === '' || !!webAddress(value)],
  [/^(severity|indicator)$/, isSeverity],
  [/^state$/, value => componentStates.some(name => name === value)],
  [
    /^stage$/,
    matches(
      /^(in(vestigating|_progress)|identified|monitoring|resolved|postmortem|scheduled|verifying|completed|unknown)$/,
    ),
  ],
  [/^provider$/, value => providerNames.some(name => name === value)],
  [/^capability$/, value => capabilities.some(name => name === value)],
];

const hasAll = (item: object, names: string): boolean =>
  names.split(' ').every(name => (item as Record<string, unknown>)[name] !== undefined);

const isEvent = (event: Incident | Maintenance): boolean =>
  hasAll(event, 'id name stage') &&
  event.updates.every(update => hasAll(update, 'id body')) &&
  event.components.every(component => hasAll(component, 'name'));

const isWhole = (snapshot: StatusSnapshot | undefined): boolean =>
  !snapshot ||
  (hasAll(snapshot, 'provider severity fetchedAt') &&
    hasAll(snapshot.page, 'name url') &&
    snapshot.components.every(component => hasAll(component, 'id name state')) &&
    snapshot.incidents.every(incident => hasAll(incident, 'severity') && isEvent(incident)) &&
    snapshot.maintenances.every(isEvent) &&
    (['components', 'incidents', 'maintenances'] as const).every(name => isAspect(snapshot.aspects[name])));

/**
 * What another tab wrote down, if it is sound in every part: other scripts of the origin and other versions may
 * have left anything there.
 */
export const parseKnown = (text: unknown): Known | undefined => {
  try {
    const known = JSON.parse(text as string, (key, value: unknown) => {
      const rule = rules.find(([names]) => names.test(key));
      if (rule && !rule[1](value)) throw new TypeError(key);
      return value;
    }) as Known;
    const pause = Math.max(known.nextAt, known.heldUntil) - known.triedAt + known.failures;
    return pause <= longestPause && isWhole(known.snapshot) && isWhole(known.override) ? known : undefined;
  } catch {
    return undefined;
  }
};
