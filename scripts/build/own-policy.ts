import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/**
 * The places in Lit that matter for Trusted Types. The policy becomes our own (`src/ui/own-policy.ts`), which may
 * hand back nodes instead of text; Lit's mark in attribute names then has to be one that every engine accepts in
 * `setAttribute`.
 */
const edits: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/, (_, types = '') => `ownPolicy(${types})`],
  [
    /return (\w+)\.innerHTML=(\w+),\1/,
    (_, template, html) =>
      `return ${html}.nodeType?${template}.content.append(${html}):${template}.innerHTML=${html},${template}`,
  ],
  [/"\$lit\$"/, () => '".lit."'],
];

/** Gives Lit our own, guarded Trusted Types policy; the build fails when Lit no longer reads as expected. */
export const ownPolicy = (policy: string): Plugin => ({
  name: 'own-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const edited = new MagicString(code);
    for (const [place, write] of edits) {
      const match = place.exec(code);
      if (!match) return this.error(`Lit has changed: ${place} is no longer in ${id}`);
      edited.overwrite(match.index, match.index + match[0].length, write(...match));
    }
    edited.prepend(`import {ownPolicy} from ${JSON.stringify(policy)};`);
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
