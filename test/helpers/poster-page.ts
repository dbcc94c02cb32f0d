import {route, serveDist} from '../../scripts/serve.js';
import type {LocalServer} from '../../scripts/serve.js';

export const shop = 'https://museum.example/f/7q3k';

const strict = [
  "default-src 'none'; script-src 'self'; connect-src 'self' https://museum.example",
  "require-trusted-types-for 'script'; trusted-types standby-html",
].join('; ');

/** More than one sheet would hold, so that it shows when any of it is printed. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Museum</title>
  <standby-booking-card format="poster" href="${shop}"></standby-booking-card>
  ${'<p>Museum</p>'.repeat(200)}<script type="module" src="/standby.js"></script></html>`;

/** Serves a long page with a poster in it, under a strict policy. */
export const servePosterPage = (): Promise<LocalServer> =>
  serveDist(
    route('/favicon.ico', 'image/x-icon', ''),
    route('/', 'text/html', page, {'content-security-policy': strict}),
  );
