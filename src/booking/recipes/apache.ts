import type {RecipeFile, SafeRoute} from './route.js';

/** In a substitution `%1` and `$1` mean what was matched before. */
const literal = (target: string): string => target.replaceAll('%', '\\%');

/** For Apache 2.4 with mod_rewrite and mod_headers; works in a virtual host and in `.htaccess`. */
export const apacheRecipe = (routes: readonly SafeRoute[], switchFile: string): RecipeFile[] => {
  const rule = (id: string, target: string): string =>
    `RewriteRule "^/?f/${id}/?$" "${literal(target)}" [NC,NE,QSD,R=302,L]`;
  return [
    {
      path: 'standby.conf',
      text: [
        `# "touch ${switchFile}" sends guests to the second choice.`,
        'RewriteEngine On',
        ...routes.flatMap(({id, targets: [first, second = first]}) => [
          `RewriteCond "${switchFile}" -f`,
          rule(id, second),
          rule(id, first),
        ]),
        'Header always set Cache-Control "no-store" "expr=%{REQUEST_URI} =~ m#^/f/#i"',
        '',
      ].join('\n'),
    },
  ];
};
