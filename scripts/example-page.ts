import {summary} from '../test/helpers/status-page.js';
import {route, serveDist} from './serve.js';
import type {LocalServer, Route} from './serve.js';

/** A page as the README tells it: the space of the banner, our module script, a banner above its own content, a pop-up. */
const page = (language: string): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <title>Museum</title>
    <style>
      standby-status-banner { display: block; min-block-size: 56px; }
      @media (width < 800px) { standby-status-banner { min-block-size: 112px; } }
    </style>
    <script type="module" src="/standby.js"></script>
  </head>
  <body>
    <standby-status-banner src="/" provider="statuspage"></standby-status-banner>
    <main><h1>Museum</h1><p>${'Open every day. '.repeat(60)}</p></main>
    <standby-incident-popup src="/" provider="statuspage"></standby-incident-popup>
  </body>
</html>`;

/** How the platform of the example fares. */
export type ExampleStatus = 'operational' | 'critical';

/** The status page of the example in Statuspage v2 form, about the host that asks. */
const statusRoute =
  (status: ExampleStatus): Route =>
  ({url, headers}, response) => {
    if (!url?.startsWith('/api/v2/')) return false;
    const answer = summary(status === 'critical' ? status : undefined);
    const body = {...answer, page: {...answer.page, url: `http://${headers.host ?? ''}`}};
    response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(body));
    return true;
  };

/** Serves the example page, its status page and `dist` from one local origin; more routes win over them. */
export const serveExample = (
  status: ExampleStatus,
  language = 'en',
  ...routes: Route[]
): Promise<LocalServer> => serveDist(...routes, route('/', 'text/html', page(language)), statusRoute(status));
