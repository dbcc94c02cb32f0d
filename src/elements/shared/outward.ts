/** Whether an address may be made a link: a web page, a mail address or a phone number. */
export const isOutward = (href: string): boolean => /^(?:https?|mailto|tel):/i.test(href);

/** Attributes of every link that leads away: the page it opens gets no hold of this one, nor its address. */
export const outward = {target: '_blank', rel: 'noopener noreferrer nofollow'};
