import {expect} from '@open-wc/testing';
import type {StandbyErrorEvent} from '../../src/ui/index.js';
import type {Venue} from '../../src/venue/index.js';
import {waitUntil} from '../helpers/wait-until.js';

const entry = '/src/standby.ts';
const script = (attributes = '', query = ''): string =>
  `<script type="module" src="${entry}${query}" ${attributes}></script>`;

interface HostPage {
  window: Window & typeof globalThis;
  document: Document;
  errors: StandbyErrorEvent[];
  warnings: string[];
  /** Anything that reached the page as an exception. */
  thrown: unknown[];
  venue(): Promise<Venue | undefined>;
  isDefined(tag: string): boolean;
}

const pageKey = Symbol.for('standby.page-venue');
const copyKey = Symbol.for('standby.copy');

const frames: HTMLIFrameElement[] = [];

/** A page of its own; `before` runs in it before anything of its body is parsed. */
const hostPage = (body: string, before?: (window: Window & typeof globalThis) => void): HostPage => {
  const frame = document.createElement('iframe');
  frames.push(frame);
  document.body.append(frame);
  const window = frame.contentWindow as Window & typeof globalThis;
  const page: HostPage = {
    window,
    document: window.document,
    errors: [],
    warnings: [],
    thrown: [],
    venue: async () => {
      await waitUntil(() => pageKey in window, 'no page venue', {timeout: 10_000});
      return (window as {[pageKey]?: Promise<Venue | undefined>})[pageKey];
    },
    isDefined: tag => window.customElements.get(tag) !== undefined,
  };
  window.document.open();
  window.addEventListener('error', event => page.thrown.push(event.message));
  window.addEventListener('unhandledrejection', event => page.thrown.push(event.reason));
  window.console.warn = (line: string) => {
    if (line.startsWith('[standby]')) page.warnings.push(line);
  };
  window.document.addEventListener('standby-error', error => page.errors.push(error as StandbyErrorEvent));
  before?.(window);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- a written document can be prepared before its scripts run
  window.document.write(`<!doctype html><title>Museum</title><body>${body}</body>`);
  window.document.close();
  return page;
};

const fileOf = (body: string, type = 'application/json'): string =>
  URL.createObjectURL(new Blob([body], {type}));

const defined = (page: HostPage, tag: string): Promise<void> =>
  waitUntil(() => page.isDefined(tag), `<${tag}> was not loaded`, {timeout: 10_000});

describe('the script tag', () => {
  let pages: HostPage[];
  const open = (...args: Parameters<typeof hostPage>): HostPage => {
    const page = hostPage(...args);
    pages.push(page);
    return page;
  };

  beforeEach(() => {
    pages = [];
  });

  afterEach(() => {
    for (const {thrown} of pages) expect(thrown).to.deep.equal([]);
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('loads what the page uses, and nothing else', async () => {
    const page = open(`<standby-venue></standby-venue>${script()}`);
    await defined(page, 'standby-venue');
    expect(page.isDefined('standby-status-banner')).to.equal(false);
    expect(page.isDefined('standby-incident-popup')).to.equal(false);
    const loaded = page.window.performance.getEntriesByType('resource').map(({name}) => name);
    expect(loaded.some(name => name.includes('/venue/define'))).to.equal(true);
    for (const other of ['/status-banner/', '/incident-popup/'])
      expect(loaded.filter(name => name.includes(other))).to.deep.equal([]);
    expect(await page.venue()).to.equal(undefined);
    expect(page.warnings).to.deep.equal([]);
  });

  it('finds elements that come later, also deep inside what is added', async () => {
    const page = open(script());
    await page.venue();
    expect(page.isDefined('standby-venue')).to.equal(false);
    const section = page.document.createElement('section');
    section.append(page.document.createElement('div'));
    section.firstElementChild?.append(page.document.createElement('standby-venue'));
    page.document.body.append(section);
    await defined(page, 'standby-venue');
  });

  it('takes data-config and data-preset of its own tag', async () => {
    const config = {name: 'Museum of Time', status: {src: 'https://status.example.com'}};
    const page = open(script(`data-config="${fileOf(JSON.stringify(config))}" data-preset="smeetz"`));
    const venue = await page.venue();
    expect(venue?.config.name).to.equal('Museum of Time');
    expect(venue?.config.platform).to.equal('Smeetz');
    expect(page.errors).to.deep.equal([]);
  });

  it('takes a block of JSON, also one that comes after an early script', async () => {
    const block = '<script type="application/json" data-standby-config>{"name": "Museum of Blocks"}</script>';
    for (const body of [
      block + script(),
      script() + block,
      script('async') + '<p>text</p>'.repeat(500) + block,
    ]) {
      const page = open(body);
      expect((await page.venue())?.config.name).to.equal('Museum of Blocks');
    }
  });

  it('prefers data-config to a block, and says so', async () => {
    const page = open(
      `<script type="application/json" data-standby-config>{"name": "block"}</script>${script(`data-config="${fileOf('{"name": "file"}')}"`)}`,
    );
    expect((await page.venue())?.config.name).to.equal('file');
    expect(page.warnings.filter(line => line.includes('data-config is used'))).to.have.length(1);
  });

  it('finds its tag by data-standby where the addresses differ', async () => {
    const page = open(
      `<script type="application/json" data-standby data-preset="smeetz"></script><script type="module">import '${entry}';</script>`,
    );
    expect((await page.venue())?.config.platform).to.equal('Smeetz');
  });

  it('gives a venue on defaults and one event for a configuration that cannot be had or read', async () => {
    const cases: readonly [attributes: string, code: string][] = [
      ['data-config="/no/such/standby.json"', 'config-unreachable'],
      [`data-config="${fileOf('<p>Sign in</p>', 'text/html')}"`, 'config-invalid'],
      [`data-config="${fileOf('{{{')}"`, 'config-invalid'],
      [`data-config="${fileOf('{"status": {"interval": {"quiet": "fast"}}}')}"`, 'config-invalid'],
    ];
    for (const [attributes, code] of cases) {
      const page = open(`<standby-venue></standby-venue>${script(`${attributes} data-preset="smeetz"`)}`);
      expect((await page.venue())?.config.platform).to.equal('Smeetz');
      expect(page.errors[0]?.code, attributes).to.equal(code);
      await defined(page, 'standby-venue');
    }
    const broken = open(`<script type="application/json" data-standby-config>{"name": </script>${script()}`);
    expect((await broken.venue())?.config).to.deep.equal({});
    expect(broken.errors[0]?.message).to.match(/<script data-standby-config> is not JSON/);
  });

  it('shows elements while the configuration is still on its way', async () => {
    const never = '/no/such/slow.json';
    const page = open(`<standby-venue></standby-venue>${script(`data-config="${never}"`)}`, window => {
      window.fetch = () => new Promise(() => undefined);
    });
    await defined(page, 'standby-venue');
  });

  it('serves the page once when it is loaded twice', async () => {
    const page = open(
      `<standby-venue></standby-venue>${script('data-preset="smeetz"')}${script('', '?again')}`,
    );
    await defined(page, 'standby-venue');
    await waitUntil(() =>
      page.window.performance.getEntriesByType('resource').some(({name}) => name.endsWith('?again')),
    );
    expect((await page.venue())?.config.platform).to.equal('Smeetz');
    expect(page.warnings.filter(line => line.includes('two-versions'))).to.deep.equal([]);
  });

  it('leaves the page to the first of two versions, and names both', async () => {
    const page = open(`<standby-venue></standby-venue>${script()}`, window => {
      Object.assign(window, {[copyKey]: '0.0.1'});
    });
    await waitUntil(() => page.warnings.length > 0, 'no warning', {timeout: 10_000});
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/two-versions: 0\.0\.1 is in use, \d+\.\d+\.\d+ was loaded too/);
    expect(page.isDefined('standby-venue')).to.equal(false);
  });

  it('leaves no name of its own in the window', async () => {
    const bare = open('<p>nothing</p>');
    const page = open(`<standby-venue></standby-venue>${script('data-preset="smeetz"')}`);
    await defined(page, 'standby-venue');
    await page.venue();
    const known = new Set(Object.getOwnPropertyNames(bare.window));
    const added = Object.getOwnPropertyNames(page.window).filter(name => !known.has(name));
    // Lit announces its versions under these names.
    expect(added.filter(name => !/^(lit|reactiveElement)[A-Z]/.test(name))).to.deep.equal([]);
  });
});
