import type {Desk} from './desk.js';

/** The desk with a phone for somebody of this locale (BCP 47, valid): that of the region, else the first. */
export const nearestDesk = (desks: readonly Desk[], locale: string): Desk | undefined => {
  const answering = desks.filter(({phone}) => phone);
  const {region} = new Intl.Locale(locale);
  return answering.find(desk => desk.region === region) ?? answering[0];
};
