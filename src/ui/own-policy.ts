import {untilDone} from '../retry.js';
import {warnOnce} from '../warn.js';

/** The part of `window.trustedTypes` that Lit asks for its policy. */
export interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML: (html: string) => string}): object;
}

/** Pending while templates cannot be prepared yet; elements are defined afterwards. Undefined where they can. */
export let templatesReady: Promise<void> | undefined;

const identity = (html: string): string => html;

/**
 * What the bundles give Lit instead of its own Trusted Types policy: one with our name, so that a page can allow it
 * beside its own copy of Lit. Where the page refuses it, `buildMarkup` makes the nodes instead, once that is loaded.
 */
export const ownPolicy = (types: PolicyFactory): object => {
  try {
    return types.createPolicy('standby-html', {createHTML: identity});
  } catch {
    let createHTML: ((html: string) => DocumentFragment) | undefined;
    templatesReady = untilDone(async () => {
      try {
        createHTML = (await import('./template-markup.js')).buildMarkup;
        return true;
      } catch {
        warnOnce('chunk-unreachable', 'what this page needs under its Trusted Types could not be loaded.');
        return false;
      }
    });
    return {createHTML: (html: string) => createHTML?.(html)};
  }
};
