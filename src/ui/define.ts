import {version} from '../version.js';
import {warnOfCopy} from '../warn.js';

/**
 * Registers an element unless its name is taken, so that loading two copies never throws; when the copy that
 * is already there has another version, that is said once.
 */
export const defineElement = (
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void => {
  const present = registry.get(tag) as {version?: string} | undefined;
  if (!present) registry.define(tag, element);
  else if (present !== (element as unknown) && present.version !== version)
    warnOfCopy(`<${tag}> ${present.version ?? 'of another library'}`, version);
};
