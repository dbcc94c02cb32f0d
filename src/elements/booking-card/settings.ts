import type {BookingWay} from '../../booking/index.js';
import {webAddress} from '../../status/index.js';

export const whenValues = ['always', 'pos-down'] as const;
export type When = (typeof whenValues)[number];

/** The same way with another address; the one that it had stays known, for paper that leads there. */
const leadTo = (way: BookingWay, href: string): BookingWay => ({
  ...way,
  href,
  ...(way.href && {links: {...way.links, '': way.href}}),
});

/** The ways of the venue with their links to an event or product, where they have one. */
export const waysFor = (configured: readonly BookingWay[], name: string | undefined): BookingWay[] =>
  configured.map(way => {
    const link = name && way.links && Object.hasOwn(way.links, name) ? way.links[name] : undefined;
    return link ? leadTo(way, link) : way;
  });

/** The ways of the venue; an address of the card's own stands for the venue's online shop. */
export const waysOf = (configured: readonly BookingWay[], href: string | undefined): BookingWay[] => {
  if (!href) return [...configured];
  const own = {kind: 'online', href} as const;
  return configured.some(({kind}) => kind === 'online')
    ? configured.map(way => (way.kind === 'online' ? leadTo(way, href) : way))
    : [own, ...configured];
};

/** Address to read aloud or type: without the scheme, and without what only machines need. */
export const readableAddress = (href: string): string => {
  const {host, pathname} = new URL(href);
  return `${host}${pathname === '/' ? '' : pathname}`;
};

/** Name for a file about it. */
export const fileName = (href: string): string => readableAddress(href).replace(/[^\w.-]+/g, '-');

/** An address relative to the page as an absolute one; undefined when it is no web address. */
export const ownAddress = (href: string | undefined): string | undefined =>
  href ? webAddress(href, document.baseURI) : undefined;
