import type {RecipeFile, SafeRoute} from './route.js';

/** For nginx 1.18 and later. The switch is looked at on every request; no reload is needed. */
export const nginxRecipe = (routes: readonly SafeRoute[], switchFile: string): RecipeFile[] => {
  const map = (name: string, targetOf: (route: SafeRoute) => string): string[] => [
    `map $uri $${name} {`,
    ...routes.map(route => `    "~*^/f/${route.id}/?$" "${targetOf(route)}";`),
    '    default "";',
    '}',
  ];
  return [
    {
      path: 'conf.d/standby-map.conf',
      text: [
        '# Inside "http": where each printed code leads.',
        ...map('standby_first', ({targets}) => targets[0]),
        ...map('standby_second', ({targets}) => targets[1] ?? targets[0]),
        '',
      ].join('\n'),
    },
    {
      path: 'snippets/standby.conf',
      text: [
        `# Inside "server": include it. "touch ${switchFile}" sends guests to the second choice.`,
        'location ~* ^/f/ {',
        '    set $standby_target $standby_first;',
        `    if (-f ${switchFile}) {`,
        '        set $standby_target $standby_second;',
        '    }',
        '    if ($standby_target = "") {',
        '        return 404;',
        '    }',
        '    add_header Cache-Control "no-store" always;',
        '    return 302 $standby_target;',
        '}',
        '',
      ].join('\n'),
    },
  ];
};
