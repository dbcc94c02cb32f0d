import {markup} from './html.js';
import type {Markup} from './html.js';
import type {Statuspage, WrittenEvent} from './statuspage.js';

const content = ({incident_updates: updates}: WrittenEvent): Markup[] =>
  updates.map(
    ({status, body, display_at: at}) =>
      markup`<p><small>${at}</small><br/><strong>${status}</strong> - ${body}</p>`,
  );

const entry = (event: WrittenEvent): Markup => markup`
  <entry>
    <id>tag:demo-tickets,2026:${event.id}</id>
    <published>${event.created_at}</published>
    <updated>${event.updated_at}</updated>
    <link rel="alternate" type="text/html" href="${event.shortlink}"/>
    <title>${event.name}</title>
    <content type="html">${content(event)
      .map(({text}) => text)
      .join('')}</content>
  </entry>`;

/** Everything that happened, as an Atom feed, newest first. */
export const writeHistoryFeed = ({page, incidents, maintenances}: Statuspage): string => {
  const events = [...incidents, ...maintenances].sort((a, b) => b.updated_at.localeCompare(a.updated_at));
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:demo-tickets,2026:history</id>
  <link rel="alternate" type="text/html" href="${page.url}"/>
  <link rel="self" type="application/atom+xml" href="${page.url}/history.atom"/>
  <title>${page.name} - Incident History</title>
  <updated>${page.updated_at}</updated>
  <author><name>${page.name}</name></author>${events.map(entry)}
</feed>
`.text;
};
