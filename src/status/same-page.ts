import {isDataAddress, providerHost} from './address.js';

/**
 * Whether an answer that says to be about one page can be about the configured one: same host, one below the other,
 * a provider's own host on either side, or configured is data, which lies anywhere. Both are absolute web addresses.
 */
export const isSamePage = (told: string, configured: string): boolean => {
  const page = new URL(configured);
  const [a, b] = [new URL(told), page].map(({hostname}) => `.${hostname.replace(/^www\./, '')}`) as [
    string,
    string,
  ];
  return (
    isDataAddress(page) || a.endsWith(b) || b.endsWith(a) || providerHost.test(a) || providerHost.test(b)
  );
};

/** The page for people behind a configured address, without trailing slash; empty when that cannot be told. */
export const pageAddress = (configured: string): string => {
  const url = new URL(configured);
  if (!isDataAddress(url)) return (url.origin + url.pathname).replace(/\/+$/, '');
  return /^(api|raw|statuspal)\./.test(url.hostname) ? '' : url.origin;
};
