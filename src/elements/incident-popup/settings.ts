import type {Audience} from '../../advice/index.js';
import type {Severity} from '../../status/index.js';

export type Mode = 'toast' | 'dialog';

/** What the attributes of the pop-up set. */
export interface Settings {
  minSeverity: Severity;
  mode: Mode;
  audience: Audience;
  snoozeMinutes: number;
}

export const defaults: Settings = {
  minSeverity: 'major',
  mode: 'toast',
  audience: 'staff',
  snoozeMinutes: 30,
};

const choices: Record<string, readonly string[]> = {
  minSeverity: ['minor', 'major', 'critical'],
  mode: ['toast', 'dialog'],
  audience: ['staff', 'guests'],
};

/** Puts the default in the place of what cannot be understood, and says so. */
export const correctSettings = (settings: Settings, warn: (message: string) => void): void => {
  for (const [name, fallback] of Object.entries<string | number>({...defaults})) {
    const value: unknown = settings[name as keyof Settings];
    if (choices[name]?.includes(String(value)) ?? Number(value) > 0) continue;
    warn(`does not know ${name}="${String(value)}"; "${fallback}" is used.`);
    Object.assign(settings, {[name]: fallback});
  }
};
