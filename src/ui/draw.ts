/** Attributes of an element; what is undefined or false is left out. */
type Attributes = Readonly<Record<string, string | false | undefined>>;

/** Makes an element of ours without a template: for the little that a page shows while all is well. */
export const draw = (
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): Element => {
  const kind = /^(?:svg|path)$/.test(tag) ? '2000/svg' : '1999/xhtml';
  const element = document.createElementNS(`http://www.w3.org/${kind}`, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value || value === '') element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Draws an icon; `icon` is the same for templates. */
export const drawIcon = (outline: string): Element =>
  draw('svg', {'aria-hidden': 'true', viewBox: '0 0 24 24'}, draw('path', {d: outline}));

/**
 * Makes the content of a node what is wanted, and touches only what differs: the focus stays, and nothing is read
 * aloud twice. Listeners stay those that came first.
 */
export const fill = (parent: Element | ShadowRoot, wanted: Iterable<Node>): void => {
  const present = [...parent.childNodes];
  for (const node of [...wanted]) {
    const old = present.shift();
    if (!old) parent.append(node);
    else if (old.isEqualNode(node)) continue;
    else if (old instanceof Element && old.nodeName === node.nodeName) {
      const {attributes, childNodes} = node as Element;
      for (const name of old.getAttributeNames()) if (!(name in attributes)) old.removeAttribute(name);
      for (const {name, value} of attributes) old.setAttribute(name, value);
      fill(old, childNodes);
    } else old.replaceWith(node);
  }
  for (const old of present) old.remove();
};
