import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {failOverRecipe, failOverServers} from '../../src/booking/index.js';
import type {FailOverRoute, FailOverServer, RecipeFile} from '../../src/booking/index.js';

const shop = 'https://tickets.museum.example/?utm_source=poster&lang=de';
const partner = 'https://partner.example/museum/a%20b';
const routes: FailOverRoute[] = [
  {id: '7Q3K', targets: [shop, partner]},
  {id: 'desk-2', targets: ['https://museum.example/desk']},
];

/** A directive's arguments as a server reads them, by the line that begins with it. */
const linesOf = (files: RecipeFile[], start: RegExp): string[] =>
  files.flatMap(({text}) => text.split('\n').filter(line => start.test(line.trim())));

interface Edge {
  lead: (request: Request) => Promise<Response>;
  config?: {path: string[]};
}

const loadEdge = async (server: FailOverServer): Promise<Edge> => {
  const [file] = failOverRecipe(server, routes);
  const code = encodeURIComponent(`${file!.text}\n// ${server}`);
  const {default: entry, config} = (await import(`data:text/javascript,${code}`)) as {
    default: Edge['lead'] | {fetch: Edge['lead']};
    config?: {path: string[]};
  };
  return {lead: typeof entry === 'function' ? entry : entry.fetch, ...(config ? {config} : {})};
};

describe('what asks the targets itself', () => {
  for (const server of ['cloudflare', 'netlify'] as const)
    it(`${server} leads to the first target that works`, async context => {
      const {lead, config} = await loadEdge(server);
      let statuses: Record<string, number> = {};
      context.mock.method(globalThis, 'fetch', async (url: string) => {
        const status = statuses[url];
        if (status === undefined) throw new TypeError('Failed to fetch');
        return {status};
      });
      const visit = async (path: string): Promise<[number, string | null]> => {
        const {status, headers} = await lead(new Request(`https://museum.example${path}`));
        assert.equal(headers.get('cache-control'), 'no-store');
        return [status, headers.get('location')];
      };
      statuses = {[shop]: 200, [partner]: 200};
      assert.deepEqual(await visit('/f/7q3k'), [302, shop]);
      assert.deepEqual(await visit('/F/7Q3K/'), [302, shop]);
      statuses = {[shop]: 405, [partner]: 200};
      assert.deepEqual(await visit('/f/7q3k?next=https://evil.example/'), [302, shop]);
      for (const status of [500, 503, 404]) {
        statuses = {[shop]: status, [partner]: 302};
        assert.deepEqual(await visit('/f/7q3k'), [302, partner]);
      }
      statuses = {[partner]: 200};
      assert.deepEqual(await visit('/f/7q3k'), [302, partner]);
      statuses = {};
      assert.deepEqual(await visit('/f/7q3k'), [302, shop]);
      for (const path of ['/f/', '/f/unknown', '/f/constructor', '/x/7q3k', '/f/7q3k/more'])
        assert.deepEqual(await visit(path), [404, null], path);
      assert.equal(config?.path.join(), server === 'netlify' ? '/f/*,/F/*' : undefined);
    });
});

describe('what follows a switch file', () => {
  it('nginx', () => {
    const files = failOverRecipe('nginx', routes, {switchFile: '/run/standby/closed'});
    assert.deepEqual(linesOf(files, /^"~/), [
      `    "~*^/f/7q3k/?$" "${shop}";`,
      '    "~*^/f/desk-2/?$" "https://museum.example/desk";',
      `    "~*^/f/7q3k/?$" "${partner}";`,
      '    "~*^/f/desk-2/?$" "https://museum.example/desk";',
    ]);
    assert.deepEqual(linesOf(files, /^if \(-f/), ['    if (-f /run/standby/closed) {']);
  });

  it('Apache, with what it would read as a reference escaped', () => {
    const files = failOverRecipe('apache', routes);
    assert.deepEqual(linesOf(files, /^Rewrite(Cond|Rule)/).slice(0, 3), [
      'RewriteCond "/etc/standby/closed" -f',
      'RewriteRule "^/?f/7q3k/?$" "https://partner.example/museum/a\\%20b" [NC,NE,QSD,R=302,L]',
      `RewriteRule "^/?f/7q3k/?$" "${shop}" [NC,NE,QSD,R=302,L]`,
    ]);
  });

  it('Caddy', () => {
    const files = failOverRecipe('caddy', routes);
    assert.deepEqual(linesOf(files, /^(redir|root|try_files)/).slice(0, 4), [
      '\t\t\troot /etc/standby',
      '\t\t\ttry_files /closed',
      `\t\tredir @closed "${partner}" 302`,
      `\t\tredir "${shop}" 302`,
    ]);
  });
});

it('plain HTML has a page of links in both letter cases and no script in the page', () => {
  const files = failOverRecipe('html', routes);
  assert.deepEqual(
    files.map(({path}) => path),
    ['f/7q3k/index.html', 'F/7Q3K/index.html', 'f/desk-2/index.html', 'F/DESK-2/index.html', 'f/standby.js'],
  );
  const [page] = files;
  const links = [...page!.text.matchAll(/<a href="([^"]+)">/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  );
  assert.deepEqual(links, [shop, partner]);
  assert.doesNotMatch(page!.text, /<script(?! type="module" src="\/f\/standby\.js"><\/script>)|style/);
});

it('nothing gets out of its quotes', () => {
  const hostile = 'https://museum.example/"\'`;${HOME}%{ENV:X}$1\\x<b>|^?q="\'$&{a}#"\'$';
  const routes = [{id: 'a', targets: [hostile, hostile]}];
  for (const server of failOverServers) {
    const text = failOverRecipe(server, routes)
      .map(({text}) => text)
      .join('');
    const written = text.match(/https:\/\/museum\.example\/[^"<\n]*/g)!;
    assert.ok(written.length > 1, server);
    for (const address of written) assert.match(address, /^[\w\-.~:/?#[\]@!&()*+,;=%\\]+$/, server);
    assert.doesNotMatch(text, /HOME\}|[^\\]%\{ENV/, server);
  }
});

it('what must not stand in a configuration is refused', () => {
  const target = 'https://museum.example/';
  const wrong: [FailOverRoute[], {switchFile?: string}?][] = [
    [[{id: 'a b', targets: [target]}]],
    [[{id: '', targets: [target]}]],
    [[{id: '../etc', targets: [target]}]],
    [[{id: 'x'.repeat(33), targets: [target]}]],
    [[{id: 'a', targets: []}]],
    [[{id: 'a', targets: ['http://museum.example/']}]],
    [[{id: 'a', targets: ['/shop']}]],
    [[{id: 'a', targets: ['https://me:secret@museum.example/']}]],
    [
      [
        {id: 'a', targets: [target]},
        {id: 'A', targets: [target]},
      ],
    ],
    [[{id: 'a', targets: [target]}], {switchFile: '/etc/x; rm'}],
    [[{id: 'a', targets: [target]}], {switchFile: 'closed'}],
    [[{id: 'a', targets: [target]}], {switchFile: '/etc/../x'}],
  ];
  for (const [routes, options] of wrong)
    assert.throws(
      () => failOverRecipe('nginx', routes, options),
      {code: 'wrong-option'},
      JSON.stringify(routes),
    );
  assert.throws(() => failOverRecipe('iis' as 'nginx', []), {code: 'wrong-option'});
});
