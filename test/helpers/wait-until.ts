import {waitUntil as wait} from '@open-wc/testing';

/**
 * Waits until a condition holds, as that of @open-wc/testing, but for as long as a busy machine may take:
 * a wait ends when it holds, so that the time costs only where something is wrong.
 */
export const waitUntil: typeof wait = (predicate, message, options) =>
  wait(predicate, message, {...options, timeout: Math.max(options?.timeout ?? 0, 20_000)});
