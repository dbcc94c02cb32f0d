/** What work beside the page takes from its surroundings; a test replaces any of it. Every function may throw. */
export interface Surroundings {
  /** Wall clock in milliseconds. */
  now(): number;
  random(): number;
  setTimeout(callback: () => void, milliseconds?: number): unknown;
  clearTimeout(timer: unknown): void;
  visible(): boolean;
  /** Where `visibilitychange`, `pagehide`, `pageshow` and `online` are heard; nowhere in Node. */
  events: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>;
}

const page: Partial<typeof globalThis> = globalThis;

/** The real surroundings in a page, a worker or Node. */
export const surroundings: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: timer => clearTimeout(timer as number),
  visible: () => page.document?.visibilityState !== 'hidden',
  events: page,
};
