import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** An endpoint of Standby's own contract that takes large files by tus 1.0.0, with a page to send from. */
export const startTusServer = async (html: string) => {
  const uploads = new Map<string, Buffer>();
  const server = {
    url: '',
    /** Every request that is not for the page: `PATCH 0`, with the offset of a piece. */
    requests: [] as string[],
    reports: [] as Record<string, unknown>[],
    /** Cuts the connection at this piece; engines try once more by themselves. */
    cutAt: undefined as number | undefined,
    /** Forgets what was uploaded. */
    forget: () => uploads.clear(),
    close: () =>
      new Promise<void>(resolve => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  const read = async (incoming: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const onUpload = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<unknown> => {
    const {method = '', url = '', headers} = incoming;
    const base = {'tus-resumable': '1.0.0'};
    if (method === 'POST') {
      const path = `/reports/uploads/${uploads.size + 1}`;
      uploads.set(path, Buffer.alloc(0));
      await read(incoming);
      return outgoing.writeHead(201, {...base, location: path}).end();
    }
    const held = uploads.get(url);
    if (!held) return outgoing.writeHead(404, base).end();
    if (method === 'HEAD')
      return outgoing
        .writeHead(200, {...base, 'upload-offset': held.length, 'upload-length': 9 * 1024 * 1024})
        .end();
    server.requests[server.requests.length - 1] = `PATCH ${String(headers['upload-offset'])}`;
    const body = await read(incoming);
    if (server.cutAt === held.length) return outgoing.destroy();
    const next = Buffer.concat([held, body]);
    uploads.set(url, next);
    return outgoing.writeHead(204, {...base, 'upload-offset': next.length}).end();
  };
  const onReport = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<unknown> => {
    if (incoming.method === 'OPTIONS') return outgoing.writeHead(204, {'tus-resumable': '1.0.0'}).end();
    const report = JSON.parse((await read(incoming)).toString()) as Record<string, unknown>;
    const [{url = ''} = {}] = (report['uploads'] ?? []) as {url?: string}[];
    const answer = (status: number, body: object): unknown =>
      outgoing.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
    if (!uploads.has(new URL(url).pathname)) return answer(422, {code: 'upload-missing'});
    server.reports.push(report);
    return answer(201, {id: report['id'], reference: 'R-7Q3K9'});
  };
  const http = createServer((incoming, outgoing) => {
    const {method = '', url = ''} = incoming;
    if (!url.startsWith('/reports')) {
      outgoing.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html);
      return;
    }
    server.requests.push(method);
    void (url.startsWith('/reports/uploads') ? onUpload : onReport)(incoming, outgoing);
  });
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return server;
};
