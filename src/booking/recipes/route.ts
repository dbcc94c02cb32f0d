import {BookingError} from '../booking-error.js';

/** One printed code: `/f/<id>` on the venue's own domain, and where it leads. */
export interface FailOverRoute {
  /** Letters, digits and hyphens, at most 32; upper and lower case are the same. */
  id: string;
  /** Absolute `https:` addresses, the first choice first. */
  targets: readonly string[];
}

/** A route that is safe to write into any configuration. */
export interface SafeRoute {
  id: string;
  targets: readonly [string, ...string[]];
}

/** One file to put in place. */
export interface RecipeFile {
  path: string;
  text: string;
}

export interface RecipeOptions {
  /** While this file exists, guests are sent to the second choice (nginx, Apache, Caddy). Absolute path. */
  switchFile?: string;
}

/**
 * An address in which no sign means anything to a server's configuration: what URLs leave as it is and some
 * configuration would read (quotes, `$`, braces, backslashes) is percent-encoded.
 */
const safeAddress = (written: string): string => {
  let url: URL | undefined;
  try {
    url = new URL(written);
  } catch {
    // Told below.
  }
  // Redirecting elsewhere than to https would make the paper a gift for whoever controls the network.
  if (url?.protocol !== 'https:' || url.username || url.password)
    throw new BookingError('wrong-option', `"${written}" must be an absolute https: address.`);
  return url.href.replace(
    /[^\w\-.~:/?#[\]@!&()*+,;=%]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
};

/** Throws `wrong-option` for what must not stand in a configuration. */
export const safeRoutes = (routes: readonly FailOverRoute[]): SafeRoute[] => {
  const seen = new Set<string>();
  return routes.map(({id, targets}) => {
    const name = id.toLowerCase();
    if (!/^[a-z\d](?:[a-z\d-]{0,30}[a-z\d])?$/.test(name) || seen.has(name))
      throw new BookingError('wrong-option', `"${id}" is no usable id, or stands there twice.`);
    seen.add(name);
    const [first, ...others] = targets.map(safeAddress);
    if (!first) throw new BookingError('wrong-option', `"${id}" leads nowhere.`);
    return {id: name, targets: [first, ...others]};
  });
};

export const safeSwitchFile = (path = '/etc/standby/closed'): string => {
  if (!/^(\/[\w.-]+)+$/.test(path) || path.includes('..'))
    throw new BookingError('wrong-option', '"switchFile" must be an absolute path of plain names.');
  return path;
};
