/** A tag as it is written, its name in small letters; `attributes` is everything between its name and its end. */
export interface Tag {
  name: string;
  closing: boolean;
  attributes: string;
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  bull: '•',
  szlig: 'ß',
};

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
};

/** Text with its character references resolved once; unknown ones stay as they are written. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(\w)(grave|acute|circ|uml|cedil)|(\w+));/gi,
    (
      written: string,
      hex: string | undefined,
      digits: string | undefined,
      letter: string,
      accent: string,
      name: string,
    ) => {
      if (accent) return (letter + (accents[accent] ?? '')).normalize();
      if (!hex && !digits) return Object.hasOwn(signs, name) ? (signs[name] ?? '') : written;
      const code = hex ? parseInt(hex, 16) : Number(digits);
      const sign = code > 0x10ffff ? '' : String.fromCodePoint(code);
      return /[\p{Cc}\p{Cs}]/u.test(sign) ? '' : sign;
    },
  );

/** The value of one attribute of a tag, the first when it is written twice. */
export const attribute = ({attributes}: Tag, wanted: string): string | undefined => {
  for (const [, name, value = ''] of attributes.matchAll(/([^\s=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g))
    if (name?.toLowerCase() === wanted) return decodeEntities(value.replace(/^["']|["']$/g, ''));
  return undefined;
};

/** Where the tag ends that is open at `from`: at the next `>` outside of quoted values. */
const tagEnd = (markup: string, from: number): number => {
  let quote = '';
  for (let at = from; at < markup.length; at++) {
    const sign = markup.charAt(at);
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (markup[at - 1] === '=' && /["']/.test(sign)) quote = sign;
  }
  return -1;
};

/** The start of a comment, a literal text, a declaration or a tag. */
const start = /<(?:(!--)|(!\[CDATA\[)|[!?]|(\/?)([a-z][\w-]*(?::[a-z][\w-]*)?)(?=[\s/>]))/gi;

/**
 * The texts (strings) and tags of HTML or XML in order, without building a document, in one pass over any input.
 * Comments, declarations and what scripts and style sheets hold are left out; a tag that never ends is text.
 */
export function* readMarkup(markup: string): Generator<string | Tag> {
  let at = 0;
  const upTo = (ending: string, from: number): number => {
    const end = markup.indexOf(ending, from);
    return end < 0 ? markup.length : end;
  };
  while (at < markup.length) {
    start.lastIndex = at;
    const found = start.exec(markup);
    const [all = '', comment, literal, slash, written] = found ?? [];
    const from = found ? found.index + all.length : 0;
    const end = written ? tagEnd(markup, from) : 0;
    const text = decodeEntities(markup.slice(at, end < 0 ? undefined : found?.index));
    if (text) yield text;
    if (!found || end < 0) return;
    if (!written) {
      const ending = comment ? '-->' : literal ? ']]>' : '>';
      at = upTo(ending, from) + ending.length;
      if (literal) yield markup.slice(from, at - ending.length);
      continue;
    }
    const name = written.toLowerCase();
    at = end + 1;
    yield {name, closing: slash === '/', attributes: markup.slice(from, end)};
    if (slash || !/^(?:script|style)$/.test(name)) continue;
    const over = new RegExp(`</${name}|$`, 'gi');
    over.lastIndex = at;
    at = over.exec(markup)?.index ?? at;
  }
}
