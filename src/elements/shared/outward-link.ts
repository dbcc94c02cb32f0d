import {html} from 'lit';

/** Attributes of every link that leads away: the page it opens gets no hold of this one, nor its address. */
const outward = 'noopener noreferrer nofollow';

/** A link out of the page; anything but a web address, a mail address or a phone number is only text. */
export const outwardLink = (href: string, text: unknown): unknown =>
  /^(?:https?|mailto|tel):/i.test(href)
    ? html`<a href=${href} title=${href} target="_blank" rel=${outward}>${text}</a>`
    : text;
