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
export const providerHost =
  /\.(status(page|pal)?|(in|open)status|incident|better(stack|uptime)|github(usercontent)?)\.\w+$/;

/** Whether a host belongs to a provider, Atlassian apart, whose pages are read like those on hosts of their own. */
export const isProviderHost = ({hostname}: URL): boolean =>
  providerHost.test(hostname) && !hostname.endsWith('.statuspage.io');
