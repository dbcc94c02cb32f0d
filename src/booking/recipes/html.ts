import type {RecipeFile, SafeRoute} from './route.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The links work by themselves; with scripts the page goes to the first that answers. */
const script = `const answers = async address => {
  try {
    await fetch(address, {mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(4000)});
    return true;
  } catch {
    return false;
  }
};

for (const {href} of document.querySelectorAll('a[href]'))
  if (await answers(href)) {
    location.replace(href);
    break;
  }
`;

const page = (targets: readonly string[]): string =>
  [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<title>${escaped(new URL(targets[0] ?? '').host)}</title>`,
    '<script type="module" src="/f/standby.js"></script>',
    '<ul>',
    ...targets.map(target => {
      const {host, pathname} = new URL(target);
      return `<li><a href="${escaped(target)}">${escaped(host + pathname)}</a></li>`;
    }),
    '</ul>',
    '',
  ].join('\n');

/** For any host of static files: pages of links, in both letter cases, because such hosts mind them. */
export const htmlRecipe = (routes: readonly SafeRoute[]): RecipeFile[] => [
  ...routes.flatMap(({id, targets}) => {
    const text = page(targets);
    const paths = new Set([`f/${id}/index.html`, `F/${id.toUpperCase()}/index.html`]);
    return [...paths].map(path => ({path, text}));
  }),
  {path: 'f/standby.js', text: script},
];
