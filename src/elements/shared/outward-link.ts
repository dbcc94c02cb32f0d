import {html} from 'lit/html.js';
import {isOutward, outward} from './outward.js';

/** A link out of the page; anything but a web address, a mail address or a phone number is only text. */
export const outwardLink = (href: string, text: unknown): unknown =>
  isOutward(href)
    ? html`<a href=${href} title=${href} target=${outward.target} rel=${outward.rel}>${text}</a>`
    : text;
