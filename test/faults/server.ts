import {createServer} from 'node:http';
import {emptyTables, list, startNodes} from '../node/demo-reports-support.js';
import {listen, stop} from './listen.js';
import {startFaultProxy} from './proxy.js';
import type {FaultProxy} from './proxy.js';

/** An origin of its own for a page, with its own proxy in front of the back end that all lanes share. */
export interface Lane {
  page: string;
  endpoint: string;
  proxy: FaultProxy;
  /** What the page said too early. */
  violations: string[];
  /** What the page was told to be stored, in order. */
  acknowledged: string[];
  /** Called when the page has reached the point where it wants to be killed; it gets no answer. */
  onPoint(): void;
  /** The reports of this page that the back end has, with the SHA-256 of each file's bytes. */
  reports(): Promise<{id: string; sha256: string}[]>;
}

/** Hosts for as many pages and, behind their fault proxies, the reference back end: two nodes on one database. */
export const startFaultServer = async (script: string, count = 1) => {
  const lanes: Lane[] = [];

  const host = createServer((request, response) => {
    const {hostname, pathname, searchParams} = new URL(request.url ?? '', `http://${request.headers.host}`);
    const lane = lanes[Number(/\d+/.exec(hostname)?.[0])];
    const id = searchParams.get('id') ?? '';
    if (pathname === '/page.js') response.writeHead(200, {'content-type': 'text/javascript'}).end(script);
    else if (pathname === '/point') lane?.onPoint();
    else if (pathname === '/stored') {
      lane?.acknowledged.push(id);
      response.end();
    } else if (pathname === '/sent') {
      if (!lane?.proxy.confirmed.has(id)) lane?.violations.push('sent, said the page, before the server did');
      response.end();
    } else
      response
        .writeHead(200, {'content-type': 'text/html'})
        .end('<!doctype html><title>Venue</title><script src="/page.js"></script>');
  });
  const {port} = new URL(await listen(host));
  // Each name is a site of its own, so that a page that stands still does not hold up another's process.
  const pages = Array.from({length: count}, (_, index) => `http://lane-${index}.localhost:${port}`);
  const nodes = await startNodes({origins: new Set(pages)});
  for (const page of pages) {
    const proxy = await startFaultProxy([nodes.first.endpoint, nodes.second.endpoint]);
    lanes.push({
      ...{page, proxy, endpoint: `${proxy.url}/support/reports`},
      ...{violations: [], acknowledged: [], onPoint: () => undefined},
      reports: async () =>
        (await list(nodes.first))
          .filter(({report}) => new URL(report.context.page).origin === page)
          .map(({report, files}) => ({
            id: report.id,
            sha256: files.map(({sha256}) => sha256).join(' '),
          })),
    });
  }

  return {
    lanes,
    /** Everything is as at the start. */
    async reset(): Promise<void> {
      await emptyTables(nodes.database);
      for (const lane of lanes) {
        lane.proxy.confirmed.clear();
        lane.violations = [];
        lane.acknowledged = [];
      }
    },
    async close(): Promise<void> {
      for (const {proxy} of lanes) proxy.close();
      stop(host);
      await nodes.close();
    },
  };
};

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;
