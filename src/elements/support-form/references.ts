import type {ReportDraft} from '../../report/index.js';
import type {Late} from './late/late.js';

type References = Pick<ReportDraft, 'bookings' | 'links'>;

/**
 * What a draft refers to after a text was pasted, and how much of that is new. In the field for references
 * whatever is not recognised counts as one.
 */
export const addReferences = (
  {bookings, links}: References,
  text: string,
  late: Late | undefined,
  isField: boolean,
): References & {fresh: number} => {
  const found = late?.recognise(text) ?? {bookings: [], links: []};
  const isNothing = !found.bookings.length && !found.links.length;
  const codes = isField && isNothing ? text.split(/[\s,;]+/).filter(Boolean) : found.bookings;
  const all = {
    bookings: [...new Set([...bookings, ...codes])],
    links: [...new Set([...links, ...found.links])],
  };
  return {...all, fresh: all.bookings.length + all.links.length - bookings.length - links.length};
};
