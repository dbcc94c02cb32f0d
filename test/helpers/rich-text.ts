import type {RichNode} from '../../src/status/rich-text.js';

/** A tree as one can read it: `<p>text <a https://x>label</a></p>`, text quoted only where it holds brackets. */
export const notation = (nodes: readonly RichNode[]): string =>
  nodes
    .map(node => {
      if (typeof node === 'string') return /[<>]/.test(node) ? JSON.stringify(node) : node;
      if (node.type === 'br') return '<br>';
      const href = node.type === 'a' ? ` ${node.href}` : '';
      return `<${node.type}${href}>${notation(node.children)}</${node.type}>`;
    })
    .join('');

export const depthOf = (nodes: readonly RichNode[]): number =>
  Math.max(
    0,
    ...nodes.map(node => (typeof node === 'object' && 'children' in node ? depthOf(node.children) + 1 : 1)),
  );

const inline = ['strong', 'em', 'code', 'a'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  '': ['p', 'ul', 'ol'],
  ul: ['li'],
  ol: ['li'],
  li: [...inline, 'br', 'text', 'ul', 'ol'],
  p: [...inline, 'br', 'text'],
};

/** Throws unless a tree holds nothing but what it may hold, where it may hold it, with links that may be followed. */
export const assertSafe = (nodes: readonly RichNode[], parent = '', path: readonly string[] = []): void => {
  for (const node of nodes) {
    const type = typeof node === 'string' ? 'text' : node.type;
    const fits = (allowed[parent] ?? [...inline, 'br', 'text']).includes(type);
    if (!fits) throw new Error(`${type} in ${parent || 'the top level'}`);
    if (typeof node === 'string' || node.type === 'br') continue;
    const keys = Object.keys(node).sort().join();
    if (keys !== (node.type === 'a' ? 'children,href,type' : 'children,type')) throw new Error(keys);
    if (node.type === 'a') {
      const {protocol, username, password} = new URL(node.href);
      if (!['https:', 'http:', 'mailto:', 'tel:'].includes(protocol)) throw new Error(node.href);
      if (username || password || /[\s\p{C}]/u.test(node.href)) throw new Error(node.href);
      if (path.includes('a')) throw new Error('a link in a link');
    }
    assertSafe(node.children, node.type, [...path, node.type]);
  }
};
