import {seal} from './known.js';
import type {Known} from './known.js';
import type {StatusSnapshot} from './snapshot.js';

/** What fits into the storage of what is known, sealed. A part is no reason to ask nobody: it is due at once. */
export const sealToFit = ({snapshot, ...rest}: Known, largest: number): string => {
  const due = {...rest, nextAt: 0};
  // Without what is fine. That a part is missing shows, so it never looks greener or emptier.
  const components = snapshot?.components.filter(({state}) => state !== 'operational') ?? [];
  const aspects = {...snapshot?.aspects, components: 'failed'} as StatusSnapshot['aspects'];
  const parts = [seal({...due, snapshot: snapshot && {...snapshot, components, aspects}}), seal(due)];
  return parts.find(({length}) => length <= largest) ?? '';
};
