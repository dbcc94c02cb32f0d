import {attribute, readMarkup} from './markup.js';

/** Provider text made safe: texts, line breaks, and elements without attributes except a link's address. */
export type RichNode =
  | string
  | {readonly type: 'br'}
  | {readonly type: 'a'; readonly href: string; readonly children: RichNode[]}
  | {readonly type: 'p' | 'ul' | 'ol' | 'li' | 'strong' | 'em' | 'code'; readonly children: RichNode[]};

type Parent = Extract<RichNode, {children: RichNode[]}>;
type ParentType = Parent['type'];

const longest = 20_000;
const deepest = 10;

const types: Readonly<Record<string, ParentType>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  code: 'code',
  pre: 'code',
  a: 'a',
  li: 'li',
  ul: 'ul',
  ol: 'ol',
};

const block = /^(?:p|div|h[1-6]|blockquote|table|tr|d[ldt]|hr|section|article|header|footer)$/;

/** Where these tags are, line ends mean nothing; everywhere else they structure the text. */
const html = /<(?:p|br|div|[ou]l|li|h[1-6]|table|script|style|!--)(?=[\s/>-])/i;

/** Escaped sign, code, link, emphasis of one to three levels, address. No part can begin within another. */
const markdown =
  /\\([^\w\s])|`([^`]+)`|!?\[([^[\]]+)\]\(\s*<?([^\s()<>]+)>?[^()]*\)|((\*|_)\6{0,2})(?!\6|\s)(.{0,500}?\S)\5(?!\6|\w)|https?:\/\/[^\s<>"'()[\]`]*[\w/]/g;

const safeHref = (written: string): string => {
  try {
    const {href, username, password} = new URL(written);
    const isSafe = /^(?:https?:\/\/|mailto:|tel:)[^\s\p{C}]+$/iu.test(written) && !username && !password;
    return isSafe ? href : '';
  } catch {
    return '';
  }
};

/**
 * Parses a provider's text (plain, Markdown, HTML or a mix) to a small safe tree that can be rendered as text nodes.
 *
 * Top-level nodes are `p`, `ul` and `ol`. Links lead to http, https, mailto or tel and carry no user name; all other
 * markup contributes its text only, scripts and style sheets nothing. Reads the first 20,000 characters, never throws.
 */
export const richText = (body: string): RichNode[] => {
  const root: RichNode[] = [];
  const open: Parent[] = [];
  /** How far the items of an open Markdown list are indented, by the list's depth. */
  const indents: number[] = [];

  const last = (type: RegExp): number => open.findLastIndex(node => type.test(node.type));
  const siblings = (): RichNode[] => open.at(-1)?.children ?? root;
  const isBreak = (node?: RichNode): boolean => typeof node === 'object' && node.type === 'br';
  const leave = (depth: number): void => {
    while (open.length > depth) {
      const children = open.pop()?.children ?? [];
      while (isBreak(children.at(-1))) children.pop();
      if (!children.some(child => typeof child === 'object' || child.trim())) siblings().pop();
    }
  };
  const enter = (type: ParentType, href = ''): void => {
    if (open.length > deepest && type !== 'li') return;
    const node: Parent = type === 'a' ? {type, href, children: []} : {type, children: []};
    siblings().push(node);
    open.push(node);
  };
  /** What comes next stands in a paragraph or an item of a list. */
  const ready = (): void => {
    if (!open.length) enter('p');
    if (/[uo]l/.test(open.at(-1)?.type ?? '')) enter('li');
  };
  const lineBreak = (): void => {
    if (open.length && siblings().length) siblings().push({type: 'br'});
  };
  const newBlock = (): void => {
    leave(last(/li/) + 1);
    lineBreak();
  };
  const say = (text: string): void => {
    ready();
    const nodes = siblings();
    const before = nodes.at(-1);
    const written = !before || isBreak(before) ? text.trimStart() : text;
    if (typeof before === 'string') nodes.push(`${nodes.pop() as string}${written}`);
    else if (written) nodes.push(written);
  };

  const tag = (name: string, closing = false, written = ''): void => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (name === 'br') return lineBreak();
    if (/^t[dh]$/.test(name)) return closing ? undefined : say(' ');
    if (!type) return block.test(name) ? newBlock() : undefined;
    const isList = /[uo]l/.test(type);
    const depth = last(isList ? /[uo]l/ : new RegExp(`^${type}$`));
    if (closing) return depth < 0 ? undefined : leave(depth);
    if (isList) leave(last(/li/) + 1);
    else if (type === 'li') {
      if (last(/[uo]l/) < 0) tag('ul');
      leave(last(/[uo]l/) + 1);
    } else ready();
    const href = type === 'a' ? safeHref(written) : '';
    if (type === 'a' && (!href || depth >= 0)) return;
    enter(type, href);
  };
  const within = (name: string, write: () => void, href?: string): void => {
    const depth = Math.max(open.length, 1);
    tag(name, false, href);
    write();
    leave(depth);
  };
  const inline = (text: string): void => {
    if (last(/code/) >= 0) return say(text);
    let at = 0;
    for (const found of text.matchAll(markdown)) {
      const [all, escaped, code, label, href, marker, , emphasised = ''] = found;
      if (found.index > at) say(text.slice(at, found.index));
      at = found.index + all.length;
      const deeper = (): void => inline(emphasised);
      if (escaped) say(escaped);
      else if (code) within('code', () => say(code));
      else if (label) within('a', () => inline(label), href);
      else if (!marker) within('a', () => say(all), all);
      else if (/\w/.test(text[found.index - 1] ?? '')) say(all);
      else if (marker.length < 3) within(marker[1] ? 'b' : 'i', deeper);
      else within('b', () => within('i', deeper));
    }
    if (at < text.length) say(text.slice(at));
  };
  const markup = (text: string): void => {
    for (const token of readMarkup(text))
      if (typeof token === 'string') inline(token);
      else tag(token.name, token.closing, attribute(token, 'href')?.trim());
  };

  const line = (written: string): void => {
    const item = /^(\s*)([-*•]|(\d+)[.)])\s+(?=\S)/.exec(written);
    const list = open.findLastIndex(
      (node, depth) => /[uo]l/.test(node.type) && (indents[depth] ?? Infinity) <= (item?.[1]?.length ?? 0),
    );
    // "12. July" at the start of a line is a date; a list begins with one.
    if (item && (list >= 0 || (item[3] ?? '1') === '1')) {
      const indent = item[1]?.length ?? 0;
      if (list < 0) leave(0);
      else leave(list + (indent > (indents[list] ?? 0) + 1 ? 2 : 1));
      if (!/[uo]l/.test(open.at(-1)?.type ?? '')) {
        indents.length = open.length;
        indents.push(indent);
        enter(item[3] ? 'ol' : 'ul');
      }
      enter('li');
      return markup(written.slice(item[0].length));
    }
    if (/^\S/.test(written) && last(/li/) >= 0) leave(0);
    if (/^\s*(?:([-*_])(?:\s*\1){2,}|```\S*)?\s*$/.test(written)) return newBlock();
    const [, heading, text = ''] = /^\s*(?:(#{1,6})\s|>)?\s*(.*)/.exec(written) ?? [];
    if (!heading) {
      lineBreak();
      return markup(text);
    }
    newBlock();
    within('b', () => markup(text));
    newBlock();
  };

  const text = body.slice(0, longest).replace(/\r\n?/g, '\n');
  if (html.test(text)) markup(text.replace(/\s+/g, ' '));
  else text.split('\n').forEach(line);
  leave(0);
  return root;
};

const flat = (node: RichNode): string => {
  if (typeof node === 'string') return node;
  return node.type === 'br'
    ? ' '
    : node.children.map(flat).join('') + (/^(?:p|li)$/.test(node.type) ? ' ' : '');
};

/** A provider's text on one line, without markup. */
export const plainText = (body: string): string =>
  richText(body).map(flat).join('').replace(/\s+/g, ' ').trim();
