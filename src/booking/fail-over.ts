import {BookingError} from './booking-error.js';
import {apacheRecipe} from './recipes/apache.js';
import {caddyRecipe} from './recipes/caddy.js';
import {cloudflareRecipe, netlifyRecipe} from './recipes/edge.js';
import {htmlRecipe} from './recipes/html.js';
import {nginxRecipe} from './recipes/nginx.js';
import {safeRoutes, safeSwitchFile} from './recipes/route.js';
import type {FailOverRoute, RecipeFile, RecipeOptions, SafeRoute} from './recipes/route.js';

export const failOverServers = ['nginx', 'apache', 'caddy', 'cloudflare', 'netlify', 'html'] as const;
export type FailOverServer = (typeof failOverServers)[number];

type Recipe = (routes: readonly SafeRoute[], switchFile: string) => RecipeFile[];

const recipes: Readonly<Record<FailOverServer, Recipe>> = {
  nginx: nginxRecipe,
  apache: apacheRecipe,
  caddy: caddyRecipe,
  cloudflare: cloudflareRecipe,
  netlify: netlifyRecipe,
  html: htmlRecipe,
};

/**
 * The files that make `/f/<id>` on the venue's own domain lead to where guests can book now, so that printed codes
 * outlive an incident. nginx, Apache and Caddy change to the second target while a switch file exists; Cloudflare,
 * Netlify and plain HTML ask the targets themselves. Throws a `BookingError` with code `wrong-option`.
 */
export const failOverRecipe = (
  server: FailOverServer,
  routes: readonly FailOverRoute[],
  {switchFile}: RecipeOptions = {},
): RecipeFile[] => {
  if (!failOverServers.includes(server))
    throw new BookingError('wrong-option', `The server must be one of ${failOverServers.join(', ')}.`);
  return recipes[server](safeRoutes(routes), safeSwitchFile(switchFile));
};
