import type {OutboxEnvironment} from '../outbox/index.js';

/** Which drafts this tab has open, so that two tabs do not write over each other. */
export interface Claims {
  /** False when another tab has it open. */
  take(id: string): Promise<boolean>;
  release(id: string): void;
}

/** A Web Lock per open draft: it goes with the tab, however that ends. Without locks every draft is free. */
export const createClaims = (env: Pick<OutboxEnvironment, 'locks'> | undefined): Claims => {
  const held = new Map<string, () => void>();

  const lock = (id: string): Promise<boolean> =>
    new Promise(resolve => {
      const free = (): void => resolve(true);
      try {
        const asked = env?.locks()?.request(`standby-report-draft-${id}`, {ifAvailable: true}, taken => {
          resolve(taken !== null);
          return taken ? new Promise<void>(release => held.set(id, release)) : undefined;
        });
        if (asked) asked.catch(free);
        else free();
      } catch {
        free();
      }
    });

  return {
    take: async id => !held.has(id) && lock(id),
    release(id) {
      held.get(id)?.();
      held.delete(id);
    },
  };
};
