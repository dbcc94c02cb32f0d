import type {RecipeFile, SafeRoute} from './route.js';

/** For Caddy 2: a snippet for the Caddyfile. Its path matcher does not mind letter case. */
export const caddyRecipe = (routes: readonly SafeRoute[], switchFile: string): RecipeFile[] => {
  const cut = switchFile.lastIndexOf('/');
  const [folder, file] = [switchFile.slice(0, cut) || '/', switchFile.slice(cut)];
  const redirect = ({id, targets: [first, second = first]}: SafeRoute): string[] => [
    `\t@${id} path /f/${id} /f/${id}/`,
    `\thandle @${id} {`,
    '\t\theader Cache-Control no-store',
    '\t\t@closed file {',
    `\t\t\troot ${folder}`,
    `\t\t\ttry_files ${file}`,
    '\t\t}',
    `\t\tredir @closed "${second}" 302`,
    `\t\tredir "${first}" 302`,
    '\t}',
  ];
  return [
    {
      path: 'standby.caddy',
      text: [
        `# "import standby" inside the site. "touch ${switchFile}" sends guests to the second choice.`,
        '(standby) {',
        ...routes.flatMap(redirect),
        '}',
        '',
      ].join('\n'),
    },
  ];
};
