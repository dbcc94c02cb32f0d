import {expect} from '@open-wc/testing';
import {createOutbox, deliver} from '../../src/outbox/index.js';
import type {DeliveryReason, DeliveryState, Outbox, OutboxSnapshot} from '../../src/outbox/index.js';

const url = 'https://support.example/reports';
const json = {headers: {'content-type': 'application/json'}};
const file = Uint8Array.from({length: 100_000}, (_, index) => index % 251);

/** Resolves when the outbox shows it. */
const shows = (outbox: Outbox, isIt: (snapshot: OutboxSnapshot) => boolean): Promise<void> =>
  new Promise(resolve => {
    const stop = outbox.subscribe(snapshot => {
      if (!isIt(snapshot)) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

/** What a request gets; `accept` stands for a server that has taken it. */
type Answer = (request: {
  id: string;
  isProbe: boolean;
  accept: () => void;
  signal: AbortSignal;
}) => Promise<Response>;

const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    Promise.resolve(new Response('{}', {status: code, headers: {...json.headers, ...headers}}));

const matrix: [string, Answer, DeliveryState, DeliveryReason][] = [
  [
    'accepts, and the answer is lost',
    ({accept}) => {
      accept();
      return refuse();
    },
    'queued',
    'unreachable',
  ],
  ['resets the connection', refuse, 'queued', 'unreachable'],
  [
    'accepts, and the answer breaks off',
    ({accept}) => {
      accept();
      const body = new ReadableStream({start: controller => controller.error(new TypeError('network'))});
      return Promise.resolve(new Response(body, json));
    },
    'queued',
    'unreachable',
  ],
  ['hangs', () => new Promise(() => undefined), 'queued', 'timed-out'],
  ['is behind a portal that redirects', () => Promise.resolve(Response.error()), 'queued', 'portal'],
  [
    'is behind a portal with a page of its own',
    ({id}) => Promise.resolve(new Response(`<h1>${id}</h1>`, {headers: {'content-type': 'text/html'}})),
    'queued',
    'portal',
  ],
  ['confirms another id', () => Promise.resolve(new Response('{"id":"x"}', json)), 'queued', 'unconfirmed'],
  ['answers 401', status(401), 'blocked', 'not-allowed'],
  ['answers 409', status(409), 'queued', 'in-progress'],
  ['answers 413', status(413), 'needs-you', 'too-large'],
  ['answers 422', status(422), 'needs-you', 'invalid'],
  ['answers 429', status(429, {'retry-after': '1'}), 'queued', 'busy'],
  ['answers 500', status(500), 'queued', 'server-error'],
  [
    'is there, and the line broke',
    ({isProbe}) => (isProbe ? Promise.resolve(new Response()) : refuse()),
    'queued',
    'unreachable',
  ],
  [
    'does not allow this page',
    ({isProbe}) => (isProbe ? Promise.resolve(Response.error()) : refuse()),
    'blocked',
    'cors',
  ],
];

describe('outbox: what the network does', () => {
  const {fetch} = window;
  let names = 0;
  let outbox: Outbox<{text: string}> | undefined;

  afterEach(async () => {
    window.fetch = fetch;
    await outbox?.clear();
    outbox?.close();
  });

  for (const [name, answer, state, reason] of matrix)
    it(`keeps the item and says why when the server ${name}, and delivers it later, once`, async () => {
      const accepted = new Map<string, Uint8Array>();
      const keys = new Set<string>();
      let isHealthy = false;
      window.fetch = async (_, init) => {
        const {method, body, headers, signal} = init!;
        const isProbe = method === 'HEAD';
        // As browsers do: what has no CORS may not refuse a redirect.
        if (isProbe && init!.mode === 'no-cors' && (init!.redirect ?? 'follow') !== 'follow') return refuse();
        if (isProbe && init!.mode !== 'no-cors' && reason === 'cors') return refuse();
        const id = JSON.parse(new Headers(headers).get('idempotency-key') ?? '""') as string;
        const bytes = isProbe ? new Uint8Array() : new Uint8Array(await new Response(body).arrayBuffer());
        if (!isProbe) keys.add(id);
        const accept = () => void accepted.set(id, bytes);
        if (!isHealthy && isProbe && reason !== 'cors' && !name.includes('is there')) return refuse();
        if (!isHealthy) return answer({id, isProbe, accept, signal: signal!});
        accept();
        return new Response(JSON.stringify({id, reference: 'R-1'}), {...json, status: 201});
      };
      outbox = createOutbox({
        name: `faults-${++names}-${performance.now()}`,
        send: (parcel, context) =>
          deliver({url, body: new Blob(parcel.files.map(({bytes}) => bytes))}, parcel, context),
        // A hundred times as fast: half a minute of patience is a third of a second.
        environment: {setTimeout: (run, delay = 0) => setTimeout(run, delay / 100), persist: () => undefined},
      });
      const said: DeliveryState[] = [];
      outbox.subscribe(({items: [item]}) => {
        if (item && (!isHealthy || item.state === 'sent')) said.push(item.state);
      });
      const {id} = (await outbox.put({data: {text: 'Hilfe'}}))!;
      await outbox.attach(id, {name: 'a.png', type: 'image/png', bytes: file});
      await outbox.enqueue(id);
      await shows(outbox, ({items: [item]}) => item?.state === state && item.failure?.reason === reason);
      expect(said).not.to.include('sent');
      expect((await outbox.read(id))?.files[0]?.bytes.byteLength).to.equal(file.length);
      isHealthy = true;
      await outbox.retry(id);
      await shows(outbox, ({items: [item]}) => item?.state === 'sent');
      expect([...keys]).to.deep.equal([id]);
      expect([...accepted.keys()]).to.deep.equal([id]);
      expect([...accepted.get(id)!]).to.deep.equal([...file]);
      expect(outbox.receipts()[0]).to.include({id, reference: 'R-1'});
    });
});
