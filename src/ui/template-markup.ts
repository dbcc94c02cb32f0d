const tokens = /<!--([^]*?)-->|<(\?[^>]*)>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;
const attributes = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
const references: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0'};
const withoutContent = /^(br|col|hr|img|input|link|meta|source|wbr)$/;

const decode = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => references[name] ?? whole);

/**
 * Builds the nodes of one of our own templates without an HTML sink, for pages whose Trusted Types allow us no
 * policy. It reads the HTML that we write, well-formed and without raw text elements; it is not for other HTML.
 * Names that older engines refuse (`@click`) are written with the code of their first character.
 */
export const buildMarkup = (markup: string): DocumentFragment => {
  // In the inert document of templates no custom element comes to life while the template is prepared.
  const {content} = document.createElement('template');
  const inert = content.ownerDocument;
  let parent: DocumentFragment | Element = content;
  for (const [text, comment, mark, slash, name, rest = ''] of markup.matchAll(tokens)) {
    if (mark ?? comment) parent.append(inert.createComment(mark ?? comment ?? ''));
    else if (!name) parent.append(decode(text));
    else if (slash) parent = (parent.parentNode as Element | null) ?? parent;
    else {
      const isSvg: boolean = name === 'svg' || (parent as Element).namespaceURI?.endsWith('svg') === true;
      const element: Element = isSvg
        ? inert.createElementNS('http://www.w3.org/2000/svg', name)
        : inert.createElement(name);
      for (const [, key = '', double, single, bare] of rest.matchAll(attributes))
        element.setAttribute(
          key.replace(/^[@.?]/, first => `_${first.charCodeAt(0)}`),
          decode(double ?? single ?? bare ?? ''),
        );
      parent.append(element);
      if (!(isSvg ? rest.endsWith('/') : withoutContent.test(name))) parent = element;
    }
  }
  return content;
};
