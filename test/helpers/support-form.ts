import {fixture, html} from '@open-wc/testing';
import '../../src/elements/support-form/define.js';
import type {StandbySupportForm} from '../../src/elements/support-form/support-form.js';
import type {Incident} from '../../src/status/index.js';
import type {VenueConfig} from '../../src/venue/index.js';
import {expectAccessible as judge} from './axe.js';
import {find} from './banner.js';
import {venueConfig} from './contact-card.js';
import {fakeFeed, fakeVenue} from './fake-feed.js';
import {snapshot} from './snapshots.js';
import {waitUntil} from './wait-until.js';

export const languages = ['de', 'en', 'fr', 'it', 'nl'] as const;

/** What the server of a test answers. */
export interface Answer {
  status: number;
  body?: object;
}

/** A server in place of the network: it takes reports as the contract says, or answers as it is told. */
export interface FakeServer {
  readonly reports: readonly {id: string; [field: string]: unknown}[];
  /** The next answers; undefined confirms, `hang` never answers, `dead` is no network. */
  answer: Answer | 'hang' | 'dead' | undefined;
  restore(): void;
}

const readReport = async (body: unknown): Promise<{id: string}> => {
  const part = body instanceof FormData ? body.get('report') : body;
  return JSON.parse(part instanceof Blob ? await part.text() : String(part)) as {id: string};
};

export const fakeServer = (): FakeServer => {
  const {fetch} = globalThis;
  const reports: {id: string}[] = [];
  const server: FakeServer = {
    reports,
    answer: undefined,
    restore: () => (globalThis.fetch = fetch),
  };
  globalThis.fetch = async (input, init) => {
    const {url} = new Request(input instanceof Request ? input.url : input);
    if (!url.endsWith('/support/reports')) return fetch(input, init);
    const {answer} = server;
    if (answer === 'dead') throw new TypeError('Failed to fetch');
    if (answer === 'hang') return new Promise(() => undefined);
    const headers = {'content-type': 'application/json'};
    if (answer) return new Response(JSON.stringify(answer.body ?? {}), {status: answer.status, headers});
    const report = await readReport(init?.body);
    reports.push(report);
    return new Response(JSON.stringify({id: report.id, reference: 'R-7Q3K9'}), {status: 201, headers});
  };
  return server;
};

interface Options {
  config?: VenueConfig;
  lang?: string;
  incidents?: Incident[];
  /** What is done with the form before it is on the page. */
  prepare?: (element: StandbySupportForm) => void;
  /** Attributes of the form. */
  [name: string]: unknown;
}

/** Puts a form on the page that can be written in. */
export const supportForm = async ({
  config = venueConfig,
  lang = 'en',
  incidents = [],
  prepare,
  ...attributes
}: Options = {}): Promise<StandbySupportForm> => {
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('standby-support-form');
  for (const [name, value] of Object.entries<unknown>({
    endpoint: '/support/reports',
    region: 'CH',
    ...attributes,
  }))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.venue = fakeVenue(fakeFeed(snapshot({incidents})), config);
  prepare?.(element);
  holder.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('section'), 'the form is there');
  return element;
};

/** What keeps the reports of a form, held back. */
export interface HeldDesk {
  prepare: (element: StandbySupportForm) => void;
  /** Lets it come. */
  release(): void;
  /** It cannot be loaded; the form asks again. */
  fail(): void;
}

/** Holds back what keeps reports: the form asks for it after its first update, which does not end before. */
const heldDesk = (): HeldDesk => {
  let resolve: (isDone: boolean) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<boolean>((...ways) => ([resolve, reject] = ways));
  return {
    prepare: element =>
      Object.defineProperty(element, 'updateComplete', {
        configurable: true,
        get: () => {
          Reflect.deleteProperty(element, 'updateComplete');
          return promise;
        },
      }),
    release: () => resolve(true),
    fail: () => reject(new TypeError('Failed to fetch dynamically imported module')),
  };
};

/** What keeps reports is held back in each test of the suite that calls this; `form` is one that waits for it. */
export const heldDeskForEach = (): HeldDesk & {form(options?: object): Promise<StandbySupportForm>} => {
  let held: HeldDesk;
  beforeEach(() => (held = heldDesk()));
  // What is still held back would come into the next test.
  afterEach(() => held.release());
  return {
    prepare: element => held.prepare(element),
    release: () => held.release(),
    fail: () => held.fail(),
    form: options => supportForm({prepare: held.prepare, ...options}),
  };
};

/** Begins to use the form, so that its late parts are loaded. */
export const begin = async (element: StandbySupportForm): Promise<void> => {
  find(element, '#title').focus();
  await waitUntil(
    () => element.shadowRoot?.querySelector('standby-attachments, [part=phone] .actions, #known'),
    'late parts',
    {timeout: 10_000},
  );
  await element.updateComplete;
};

/** The same at a kiosk, which has neither files nor buttons to call. */
export const beginAtKiosk = async (element: StandbySupportForm): Promise<void> => {
  find(element, '#title').focus();
  await waitUntil(() => find(element, '.call').querySelector('.note'), 'late parts', {timeout: 10_000});
};

/** Waits until the report that is shown says something. */
export const reportSays = (element: StandbySupportForm, text: string): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('.report')?.textContent.includes(text), text, {
    timeout: 10_000,
  });

/** Types into a field as a person does. */
export const type = async (element: StandbySupportForm, name: string, value: string): Promise<void> => {
  const input = find<HTMLInputElement>(element, `#${name}`);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
};

/** Answers one of the questions. */
export const answer = async (element: StandbySupportForm, index: number, isYes: boolean): Promise<void> => {
  const radios = element.shadowRoot?.querySelectorAll<HTMLInputElement>(
    `input[type=radio][value=${String(isYes)}]`,
  );
  radios?.[index]?.click();
  await element.updateComplete;
};

export const fieldOf = (element: StandbySupportForm, name: string): HTMLInputElement =>
  find<HTMLInputElement>(element, `#${name}`);

export const submit = (element: StandbySupportForm): void =>
  find<HTMLButtonElement>(element, 'button[type=submit]').click();

/** Waits until a report of this device is in a state. */
export const reaches = (element: StandbySupportForm, state: string): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector(`[data-state=${state}].report`), `a report is ${state}`, {
    timeout: 10_000,
  });

/** Waits until the draft is on the device. */
export const isSaved = (element: StandbySupportForm, state = 'saved'): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector(`.saved[data-state=${state}]`), `the draft is ${state}`, {
    timeout: 10_000,
  });

export const button = (element: StandbySupportForm, text: string | RegExp): HTMLButtonElement => {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find(({textContent}) => textContent.trim().match(text));
  if (!found)
    throw new Error(`no button ${String(text)} among ${all.map(item => item.textContent.trim()).join(', ')}`);
  return found;
};

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });

/** Everything that this origin keeps on the device, as one text. */
export const keptOnDevice = async (): Promise<string> => {
  const kept: unknown[] = [{...localStorage}, {...sessionStorage}];
  for (const {name} of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name!));
    for (const store of database.objectStoreNames)
      kept.push(await answerOf(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return JSON.stringify(kept);
};

/** Removes the form and everything that it has left on the device. */
export const forgetAll = async (): Promise<void> => {
  for (const element of document.querySelectorAll('standby-support-form')) element.remove();
  const {createReportDesk} = await import('../../src/report/index.js');
  const desk = createReportDesk({});
  await desk.clear();
  await desk.close();
};

/** A server for each test of the suite that calls this; after each the device has forgotten its form. */
export const serverForEach = (): FakeServer => {
  let server: FakeServer;
  beforeEach(() => (server = fakeServer()));
  afterEach(async () => {
    server.restore();
    await forgetAll();
  });
  return {
    get reports() {
      return server.reports;
    },
    get answer() {
      return server.answer;
    },
    set answer(answer) {
      server.answer = answer;
    },
    restore: () => server.restore(),
  };
};

/** A form with a report in it that can be sent. */
export const written = async (attributes: object = {}): Promise<StandbySupportForm> => {
  const element = await supportForm({...attributes});
  await begin(element);
  await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
  await type(element, 'email', 'gate@museum.example');
  return element;
};

/** From the top: what the phone number lies over while it sticks has no contrast to judge. */
export const expectAccessible = (element: Element): Promise<void> => {
  scrollTo(0, 0);
  return judge(element);
};

export const detailsOf = (element: StandbySupportForm): HTMLDetailsElement =>
  find(element, '.report details');

/** The report as a code, once it is drawn. */
export const codeOf = async (element: StandbySupportForm): Promise<SVGElement> => {
  const code = (): SVGElement | null | undefined => element.shadowRoot?.querySelector<SVGElement>('svg.code');
  await waitUntil(code, 'the code', {timeout: 10_000});
  return code()!;
};
