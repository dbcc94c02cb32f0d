import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {root} from './test-totals.js';

/** Answers a request itself, or leaves it to the files of `dist` by returning false. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface LocalServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const sendFile = (folder: string, path: string, response: ServerResponse): void => {
  const file = join(root, folder, normalize(path));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
  createReadStream(file).pipe(response);
};

/** Serves a folder of the project on a free local port, after the routes given. */
export const serveFolder = (folder: string, ...routes: Route[]): Promise<LocalServer> => {
  const server = createServer((request, response) => {
    if (routes.some(route => route(request, response))) return;
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    sendFile(folder, decodeURIComponent(pathname), response);
  });
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      resolve({origin: `http://127.0.0.1:${port}`, close});
    });
  });
};

export const serveDist = (...routes: Route[]): Promise<LocalServer> => serveFolder('dist', ...routes);

/** Answers one path with a text; with a header object where a page needs a policy. */
export const route =
  (path: string, type: string, body: string, headers: Record<string, string> = {}): Route =>
  ({url}, response) => {
    if (url?.split('?')[0] !== path) return false;
    response.writeHead(200, {'content-type': type, ...headers}).end(body);
    return true;
  };
