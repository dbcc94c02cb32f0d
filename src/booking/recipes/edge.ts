import type {RecipeFile, SafeRoute} from './route.js';

/** What Cloudflare and Netlify run: it asks the targets in their order and takes the first that works. */
const redirector = (routes: readonly SafeRoute[]): string[] => [
  `const routes = new Map(${JSON.stringify(
    routes.map(({id, targets}) => [id, targets]),
    null,
    2,
  )});`,
  '',
  '// A page that wants a login or refuses HEAD is alive; one that fails or does not answer is not.',
  'const works = async target => {',
  '  try {',
  "    const {status} = await fetch(target, {method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(2500)});",
  '    return status < 500 && status !== 404 && status !== 410;',
  '  } catch {',
  '    return false;',
  '  }',
  '};',
  '',
  'const answer = (status, headers) =>',
  "  new Response(null, {status, headers: {'cache-control': 'no-store', ...headers}});",
  '',
  'const lead = async request => {',
  "  const [, id = ''] = /^\\/f\\/([a-z\\d-]+)\\/?$/i.exec(new URL(request.url).pathname) ?? [];",
  '  const targets = routes.get(id.toLowerCase());',
  '  if (!targets) return answer(404);',
  '  for (const target of targets) if (await works(target)) return answer(302, {location: target});',
  '  // None works: the first choice is the one most likely to come back.',
  '  return answer(302, {location: targets[0]});',
  '};',
  '',
];

/** A Worker on the route `<domain>/f/*`. */
export const cloudflareRecipe = (routes: readonly SafeRoute[]): RecipeFile[] => [
  {path: 'worker.js', text: [...redirector(routes), 'export default {fetch: lead};', ''].join('\n')},
];

/** An Edge Function; Netlify's paths mind letter case, so it takes both. */
export const netlifyRecipe = (routes: readonly SafeRoute[]): RecipeFile[] => [
  {
    path: 'netlify/edge-functions/standby.js',
    text: [
      ...redirector(routes),
      'export default lead;',
      "export const config = {path: ['/f/*', '/F/*']};",
      '',
    ].join('\n'),
  },
];
