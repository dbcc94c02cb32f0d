import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/** First signs of the SHA-256 of the files of Lit for which `reactive-element.js` was written. */
const written: Readonly<Record<string, string>> = {
  'reactive-element': '76e9815ec67d',
  'css-tag': '902f8d23ab8f',
};

/** What Lit's templates leave on the page for its development tools and for polyfills. */
const traces =
  /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/;

const own = new URL('./reactive-element.js', import.meta.url);

/**
 * Gives the bundles the parts of Lit's `ReactiveElement` that elements of ours use, instead of all of it; the build
 * fails when Lit has changed. Who imports single modules of the package has Lit's own.
 */
export const litParts = (): Plugin => ({
  name: 'lit-parts',
  load(id) {
    const [, file = ''] = /\/@lit\/reactive-element\/([\w-]+)\.js$/.exec(id) ?? [];
    if (!file) return null;
    for (const [name, hash] of Object.entries(written)) {
      const code = readFileSync(id.replace(`${file}.js`, `${name}.js`));
      const found = createHash('sha256').update(code).digest('hex').slice(0, 12);
      if (found !== hash) return this.error(`Lit has changed: ${name}.js is ${found}`);
    }
    if (file !== 'reactive-element') return this.error(`The bundles do without ${file}.js of Lit`);
    return readFileSync(own, 'utf8');
  },
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const match = traces.exec(code);
    if (!match) return this.error(`Lit has changed: ${traces} is no longer in ${id}`);
    const edited = new MagicString(code);
    edited.remove(match.index, match.index + match[0].length);
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
