import {markup} from './html.js';
import type {Markup} from './html.js';
import type {Statuspage, WrittenEvent} from './statuspage.js';

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
  timeZoneName: 'short',
});

const time = (iso: string): Markup => markup`<time datetime="${iso}">${moment.format(new Date(iso))}</time>`;

const stateWords: Readonly<Record<string, string>> = {
  operational: 'Operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};

const sentence = (word: string): string =>
  (word[0]?.toUpperCase() ?? '') + word.slice(1).replaceAll('_', ' ');

const plain = (body: string): string => body.replaceAll('**', '');

const writeEvent = (event: WrittenEvent): Markup => markup`
    <article id="${event.id}" data-impact="${event.impact}">
      <h3>${event.name}</h3>
      ${event.scheduled_for && event.scheduled_until ? markup`<p>${time(event.scheduled_for)} to ${time(event.scheduled_until)}</p>` : ''}
      <ol>${event.incident_updates.map(
        ({status, body, display_at: at}) => markup`
        <li><strong>${sentence(status)}</strong> ${plain(body)} ${time(at)}</li>`,
      )}
      </ol>
    </article>`;

const section = (title: string, events: readonly WrittenEvent[]): Markup =>
  events.length
    ? markup`
  <section><h2>${title}</h2>${events.map(writeEvent)}
  </section>`
    : markup``;

const over = ({status}: WrittenEvent): boolean => status === 'resolved' || status === 'completed';

/** The status page as people read it. In English only, as most providers' are. */
export const writeStatusHtml = ({page, status, components, ...events}: Statuspage): string =>
  markup`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${page.name} status</title>
  <link rel="icon" href="/assets/shared/icon.svg">
  <link rel="stylesheet" href="/assets/status/status.css">
  <link rel="alternate" type="application/atom+xml" href="${page.url}/history.atom" title="Incident history">
</head>
<body>
<header><p class="wordmark">${page.name}</p><a href="${page.url}/history.atom">Subscribe by feed</a></header>
<main>
  <h1 data-impact="${status.indicator}">${status.description}</h1>
  ${section('Going on now', events.openIncidents)}
  <section><h2>Systems</h2>
    <ul class="systems">${components.map(
      ({name, status: state}) => markup`
      <li data-state="${state}"><span>${name}</span> <strong>${stateWords[state] ?? state}</strong></li>`,
    )}
    </ul>
  </section>
  ${section('Maintenance', events.openMaintenances)}
  ${section('Past', [...events.incidents, ...events.maintenances].filter(over))}
</main>
<footer><p>The status page of an invented ticketing platform, part of the Standby demonstration.</p></footer>
</body>
</html>
`.text;
