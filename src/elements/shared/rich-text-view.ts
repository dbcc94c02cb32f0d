import {html} from 'lit/html.js';
import type {RichNode} from '../../status/index.js';
import {outwardLink} from './outward-link.js';

/** Shows a parsed provider text as text nodes in a fixed set of elements; `link` decides what links become. */
export const richTextView = (nodes: readonly RichNode[], link = outwardLink): unknown[] =>
  nodes.map(node => {
    if (typeof node === 'string') return node;
    if (node.type === 'br') return html`<br />`;
    const children = richTextView(node.children, link);
    switch (node.type) {
      case 'a':
        return link(node.href, children);
      case 'ul':
        return html`<ul>
          ${children}
        </ul>`;
      case 'ol':
        return html`<ol>
          ${children}
        </ol>`;
      case 'li':
        return html`<li>${children}</li>`;
      case 'strong':
        return html`<strong>${children}</strong>`;
      case 'em':
        return html`<em>${children}</em>`;
      case 'code':
        return html`<code>${children}</code>`;
      default:
        return html`<p>${children}</p>`;
    }
  });
