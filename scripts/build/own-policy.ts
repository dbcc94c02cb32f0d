import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

const policy = 'standby-html';

/**
 * The places in Lit that matter for Trusted Types. The policy gets our name, so that a page can allow it beside
 * its own copy of Lit. Where the page refuses it, `buildMarkup` makes the nodes instead of the whole library
 * failing; Lit's mark in attribute names then has to be one that every engine accepts in `setAttribute`.
 */
const edits: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/,
    (_, types, rules) =>
      `(()=>{try{return ${types}.createPolicy("${policy}",${rules})}catch{return{createHTML:buildMarkup}}})()`,
  ],
  [
    /return (\w+)\.innerHTML=(\w+),\1/,
    (_, template, html) =>
      `return ${html}.nodeType?${template}.content.append(${html}):${template}.innerHTML=${html},${template}`,
  ],
  [/"\$lit\$"/, () => '".lit."'],
];

/** Gives Lit our own, guarded Trusted Types policy; the build fails when Lit no longer reads as expected. */
export const ownPolicy = (builder: string): Plugin => ({
  name: 'own-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const edited = new MagicString(code);
    for (const [place, write] of edits) {
      const match = place.exec(code);
      if (!match) return this.error(`Lit has changed: ${place} is no longer in ${id}`);
      edited.overwrite(match.index, match.index + match[0].length, write(...match));
    }
    edited.prepend(`import {buildMarkup} from ${JSON.stringify(builder)};`);
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
