import {withoutTags} from '../../../booking/index.js';
import {readableAddress} from '../settings.js';

/**
 * What people type who cannot scan: all that the shop needs to know which page is meant, and no campaign tags. In a
 * page the link itself carries that.
 */
export const typedAddress = (href: string): string => {
  const {pathname, search, hash} = new URL(withoutTags(href));
  const rest = search + hash;
  return `${readableAddress(href)}${rest && pathname === '/' ? '/' : ''}${rest}`;
};
