import {compareSeverity} from '../../status/index.js';
import type {Incident, IncidentStage} from '../../status/index.js';

type Known = Pick<Incident, 'id' | 'severity' | 'stage'>;
type Entry = readonly [id: string, severity: Incident['severity'], stage: string, until: number];

/** What somebody at this device does not want to see for now. Holds no personal data. */
export interface Dismissals {
  /** Until when (ms since 1970) an incident is put away; undefined when it is to be seen, as after it got worse. */
  hiddenUntil(incident: Known, now?: number): number | undefined;
  /** Puts an incident away until it gets worse, at most until the given time (30 days). */
  hide(incident: Known, until?: number, now?: number): void;
  /** Lets what is over be seen when it comes again: only an incident has an id that never comes again. */
  forget(ids: readonly string[]): void;
  /** Calls back when another tab or another element put something away; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

const longest = 30 * 86_400_000;
const most = 100;
const stages: readonly string[] = ['investigating', 'identified', 'monitoring'] satisfies IncidentStage[];

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  // NaN for anything that is not a severity.
  compareSeverity(value[1] as Known['severity'], 'none') >= 0 &&
  typeof value[2] === 'string' &&
  typeof value[3] === 'number';

const gotWorse = ({severity, stage}: Known, [, before, stageBefore]: Entry): boolean =>
  compareSeverity(severity, before) > 0 ||
  (stages.includes(stage) && stages.indexOf(stage) < stages.indexOf(stageBefore));

/** Keeps the user out of the key: a few bits are enough to tell colleagues at one device apart. */
const hash = (text: string): string => {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
};

const openDismissals = (key?: string): Dismissals => {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let unsaved = false;

  const load = (): void => {
    if (!key) return;
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      if (!unsaved) entries.clear();
      if (Array.isArray(stored))
        for (const entry of stored.slice(-most)) if (isEntry(entry)) entries.set(entry[0], entry);
    } catch {
      // Blocked or damaged storage: what this page knows stays.
    }
  };

  const save = (): void => {
    if (!key) return;
    try {
      localStorage.setItem(key, JSON.stringify([...entries.values()]));
      unsaved = false;
    } catch {
      unsaved = true;
    }
  };

  const tell = (): void => listeners.forEach(listener => listener());

  const stored = (event: StorageEvent): void => {
    if (event.key !== key && event.key !== null) return;
    load();
    tell();
  };

  load();
  return {
    hiddenUntil(incident, now = Date.now()) {
      const entry = entries.get(incident.id);
      if (!entry || gotWorse(incident, entry)) return undefined;
      const until = entry[3];
      return until > now && until <= now + longest ? until : undefined;
    },
    hide({id, severity, stage}, until = Number.POSITIVE_INFINITY, now = Date.now()) {
      load();
      entries.delete(id);
      entries.set(id, [id, severity, stage, Math.min(until, now + longest)]);
      for (const [oldest, [, , , ends]] of entries)
        if (ends <= now || entries.size > most) entries.delete(oldest);
      save();
      tell();
    },
    forget(ids) {
      load();
      const gone = ids.filter(id => entries.delete(id));
      if (!gone.length) return;
      save();
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        addEventListener('storage', stored);
        load();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener('storage', stored);
      };
    },
  };
};

/** Dismissals of one element that are forgotten with the page. */
export const pageDismissals = (): Dismissals => openDismissals();

const opened = new Map<string, Dismissals>();

/** Numbers of incidents are unique on one status page only. */
export const idOn = (pageUrl: string, id: string): string => `${pageUrl} ${id}`;

/**
 * The dismissals of one kind of element (`banner`, `popup`), shared by all of them on the page and, through
 * `localStorage`, by all tabs; without storage they last as long as the page. `user` keeps colleagues apart.
 */
export const dismissalsOf = (scope: string, user = ''): Dismissals => {
  const key = `standby.dismissed.${scope}${user && `.${hash(user)}`}`;
  const known = opened.get(key) ?? openDismissals(key);
  opened.set(key, known);
  return known;
};
