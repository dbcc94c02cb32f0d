import {addressesOf, isDataAddress} from './address.js';
import {providerNames} from './names.js';
import type {ProviderName} from './snapshot.js';
import type {Endpoint} from './source.js';

/** An address to try, with the providers that may answer there. */
export interface AutodetectEndpoint extends Endpoint {
  providers: readonly ProviderName[];
}

const paths: readonly (readonly [path: string, ...providers: ProviderName[]])[] = [
  ['/api/v2/summary.json', 'statuspage', 'incident-io', 'instatus'],
  ['/summary.json', 'instatus'],
  ['/index.json', 'better-stack', 'cstate'],
  ['/api/v1/summary', 'incident-io'],
  ['/api/v1/endpoints/statuses', 'gatus'],
  ['/api/v1/components?per_page=1', 'cachet'],
  ['/api/components?per_page=1', 'cachet'],
  ['/api/v1/status', 'statuspal'],
  ['/feed/json', 'openstatus'],
];

/**
 * Where the data of a page of unknown make may lie, the commonest first: below the page's own path, then at the root
 * of its host. Each miss is an error in a browser's console, so it is better to find out once and to configure the
 * provider.
 */
export const autodetectEndpoints = (page: URL): readonly AutodetectEndpoint[] => {
  if (isDataAddress(page)) return [{part: 'main', url: page.href, providers: providerNames}];
  const slug = /\/status\/([^/]+)/.exec(page.pathname)?.[1];
  const below = addressesOf(page, '').flatMap(base =>
    paths.map(([path, ...providers]): AutodetectEndpoint => ({part: 'main', url: base + path, providers})),
  );
  const kuma: AutodetectEndpoint = {
    part: 'main',
    url: `${page.origin}/api/status-page/${slug ?? 'default'}`,
    providers: ['uptime-kuma'],
  };
  return slug ? [kuma, ...below] : [...below, kuma];
};
