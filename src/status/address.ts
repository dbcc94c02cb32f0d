/** Whether an address is that of data rather than of a page for people; such an address is read as it is. */
export const isDataAddress = ({pathname}: URL): boolean =>
  /\.(json|xml|atom|rss)$|\/(api|public|1\.0)\/|\/(rss|atom|feed\/\w+)$/i.test(pathname);

/**
 * Where the data of a page may lie: below its own path, then at the root of its host; or the very address, when it
 * is that of data. The history and single incidents are pages of the page, not places of their own.
 */
export const addressesOf = (page: URL, path: string): string[] => {
  if (isDataAddress(page)) return [page.href];
  const own = page.pathname.replace(/(\/(history|incidents\/.+))?\/*$/, '');
  return [...new Set([own, ''])].map(base => page.origin + base + path);
};

/** Hosts on which a provider serves many customers; they do not say whose page it is. */
const providerHost =
  /\.(status(page|pal)?|(in|open)status|incident|better(stack|uptime)|github(usercontent)?)\.\w+$/;

/** Whether a host belongs to a provider, Atlassian apart, whose pages are read like those on hosts of their own. */
export const isProviderHost = ({hostname}: URL): boolean =>
  providerHost.test(hostname) && !hostname.endsWith('.statuspage.io');

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
