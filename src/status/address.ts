/** Whether an address is that of data rather than of a page for people; such an address is read as it is. */
export const isDataAddress = ({pathname}: URL): boolean =>
  /\.(json|xml|atom|rss)$|\/(api|public|1\.0)\/|\/(rss|atom|feed\/\w+)$/i.test(pathname);

/** Hosts on which a provider serves many customers; they do not say whose page it is. */
const providerHost =
  /(^|\.)(statuspage|incident|status|statuspal|instatus|better(stack|uptime)|openstatus|github(usercontent)?)\.(io|com|eu|dev)$/;

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/**
 * Whether an answer that says to be about one page can be about the configured one: same host, one below the
 * other, or a provider's own host on either side. Both are absolute web addresses.
 */
export const isSamePage = (told: string, configured: string): boolean => {
  const a = hostOf(told);
  const b = hostOf(configured);
  return (
    a === b || a.endsWith('.' + b) || b.endsWith('.' + a) || providerHost.test(a) || providerHost.test(b)
  );
};

/** The page for people behind a configured address, without trailing slash; empty when that cannot be told. */
export const pageAddress = (configured: string): string => {
  const url = new URL(configured);
  if (!isDataAddress(url)) return (url.origin + url.pathname).replace(/\/+$/, '');
  return /^(api|raw|statuspal)\./.test(url.hostname) ? '' : url.origin;
};
