import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {route} from '../scripts/serve.js';
import type {Route} from '../scripts/serve.js';

/** Something that shows a provider's status in a page of somebody else. */
export interface Embed {
  name: string;
  /** What goes into the head of the page. */
  head: string;
  /** What goes above the content of the page, and below it. */
  above: string;
  below: string;
  /** Files that are not in `dist`. */
  routes: Route[];
  /** What is to be known about the figures. */
  note?: string;
}

/**
 * Stands in for the script of the vendor that `statuspage-widget` needs, which is served by the vendor only. It
 * does the one thing that is used, in the fewest bytes, so what is measured is to the widget's advantage.
 */
const vendorClient = `window.StatusPage = {page: function () {
  this.status = function (handlers) {
    fetch('/api/v2/status.json').then(r => r.json()).then(handlers.success);
  };
}};`;

/** What is compared; ours first, because every ratio is to it. */
export const embeds = (folder: string): Embed[] => {
  const file = (path: string): string => readFileSync(join(folder, 'node_modules', path), 'utf8');
  return [
    {
      name: 'standby banner + pop-up',
      head: `<style>standby-status-banner {display: block; min-block-size: 56px}</style>
        <script type="module" src="/standby.js"></script>`,
      above: '<standby-status-banner src="/"></standby-status-banner>',
      below: '<standby-incident-popup src="/"></standby-incident-popup>',
      routes: [],
      note: 'with the line of CSS that its documentation gives to keep its space free',
    },
    {
      name: '@statuspage/status-widget 1.0.5',
      head: '<script src="/peer/status-widget.js" defer></script>',
      above: '<statuspage-widget src="" appearance="basic"></statuspage-widget>',
      below:
        '<script>document.querySelector("statuspage-widget").setAttribute("src", location.origin)</script>',
      routes: [
        route('/peer/status-widget.js', 'text/javascript', file('@statuspage/status-widget/dist/index.js')),
      ],
    },
    {
      name: 'statuspage-widget 1.0.2',
      head: '<link rel="stylesheet" href="/peer/widget.css">',
      above: '',
      below: `<script src="/peer/vendor.js"></script><script src="/peer/widget.js"></script>
        <script>new StatusPageWidget('example', {alwaysShow: true})</script>`,
      routes: [
        route('/peer/vendor.js', 'text/javascript', vendorClient),
        route('/peer/widget.js', 'text/javascript', file('statuspage-widget/dist/widget.js')),
        route('/peer/widget.css', 'text/css', file('statuspage-widget/dist/style.css')),
      ],
      note: 'without its vendor’s se-v2.js, for which a stand-in of 0.2 kB was loaded',
    },
  ];
};
