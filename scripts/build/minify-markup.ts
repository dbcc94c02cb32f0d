/** Stands for an expression of the template while its text is handled as a whole. */
export const hole = '\u0001';

const blockTags = new Set(
  (
    'address article aside blockquote dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p section summary table tbody td tfoot th thead tr ul ' +
    'circle defs ellipse g line path polygon polyline rect use'
  ).split(' '),
);

const tag = new RegExp(`<(/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>`, 'gi');

/** Whether the white space before or after a tag is never rendered. */
const swallows = (side: 'before' | 'after', isEnd: boolean, name: string): boolean =>
  blockTags.has(name) || (name === 'svg' && isEnd === (side === 'before'));

const tidyAttributes = (text: string): string =>
  text
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(/\s+(\/?)$/, '$1');

/**
 * Takes out of a template's HTML the white space that is never rendered: runs become one space, and beside the
 * tags of blocks and shapes none stays. Text, attributes and their values remain as they are.
 */
export const minifyMarkup = (source: string): string => {
  let result = '';
  let position = 0;
  let swallowed = false;
  const addText = (text: string, beforeBlock: boolean): void => {
    let kept = text.replace(/\s+/g, ' ');
    if (swallowed) kept = kept.replace(/^ /, '');
    if (beforeBlock) kept = kept.replace(/ $/, '');
    result += kept;
  };
  for (const match of source.matchAll(tag)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    const isEnd = slash === '/';
    addText(source.slice(position, match.index), swallows('before', isEnd, name));
    result += `<${slash}${name}${tidyAttributes(attributes)}>`;
    swallowed = swallows('after', isEnd, name);
    position = match.index + whole.length;
  }
  addText(source.slice(position), false);
  return result;
};

const strings = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/;

const minifyCode = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: | (?=!)/g, match => match.trim())
    .replace(/;}/g, '}')
    .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3\b/gi, '#$1$2$3')
    .replace(/([ :,(])0\.(\d)/g, '$1.$2');

/** Shortens a style sheet without changing what it says; strings stay as they are. */
export const minifyStyles = (source: string): string =>
  source
    .replace(/\/\*[^]*?\*\//g, '')
    .split(strings)
    .map((part, index) => (index % 2 ? part : minifyCode(part)))
    .join('')
    .trim();
