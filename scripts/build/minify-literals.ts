import MagicString from 'magic-string';
import type {Plugin} from 'rollup';
import {hole, minifyMarkup, minifyStyles} from './minify-markup.js';

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Quasi extends Node {
  value: {raw: string};
}

interface TaggedTemplate extends Node {
  tag: Node & {name?: string};
  quasi: Node & {quasis: Quasi[]};
}

const minifiers: Record<string, (source: string) => string> = {
  html: minifyMarkup,
  svg: minifyMarkup,
  css: minifyStyles,
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* taggedTemplates(node: Node): Generator<TaggedTemplate> {
  if (node.type === 'TaggedTemplateExpression') yield node as TaggedTemplate;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* taggedTemplates(child);
}

/**
 * Minifies what stands in Lit's `html`, `svg` and `css` templates. The expressions are not touched, and the
 * build fails if one would be lost.
 */
export const minifyLiterals = (): Plugin => ({
  name: 'minify-literals',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(html|svg|css)\s*`/.test(code)) return null;
    const edited = new MagicString(code);
    for (const {tag, quasi} of taggedTemplates(this.parse(code))) {
      const minify = tag.name && minifiers[tag.name];
      if (!minify) continue;
      const parts = minify(quasi.quasis.map(({value}) => value.raw).join(hole)).split(hole);
      if (parts.length !== quasi.quasis.length) this.error(`An expression was lost in a template of ${id}`);
      for (const [index, {start, end, value}] of quasi.quasis.entries()) {
        const part = parts[index] ?? '';
        if (part !== value.raw && start < end) edited.overwrite(start, end, part);
      }
    }
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
