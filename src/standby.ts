import {failPage, startPage} from './venue/index.js';

/** Each element is a chunk of its own; the venue comes first because the others ask it. */
const chunks = new Map<string, () => Promise<unknown>>([
  ['standby-venue', () => import('./elements/venue/define.js')],
  ['standby-status-banner', () => import('./elements/status-banner/define.js')],
  ['standby-incident-popup', () => import('./elements/incident-popup/define.js')],
  ['standby-contact-card', () => import('./elements/contact-card/define.js')],
]);

/**
 * Milliseconds before each new attempt at a chunk that did not arrive. Firefox remembers a failed module until
 * the page is loaded again; there the attempts end in the error that the others only reach after the last one.
 */
const pauses = [1000, 4000, 15_000];

/** In a module `document.currentScript` is null; behind a redirect the addresses differ, hence `data-standby`. */
const ownScript = (): HTMLElement | null =>
  [...document.scripts].find(({src}) => src === import.meta.url) ??
  document.querySelector<HTMLElement>('script[data-standby]');

const busy = new Set<string>();

const load = async (tag: string): Promise<void> => {
  const chunk = chunks.get(tag);
  if (!chunk || busy.has(tag) || customElements.get(tag)) return;
  busy.add(tag);
  for (let attempt = 0; chunks.has(tag); attempt++)
    try {
      await chunk();
      chunks.delete(tag);
    } catch (cause) {
      const pause = pauses[attempt];
      if (pause === undefined) {
        failPage('chunk-unreachable', `the code of <${tag}> could not be loaded.`, cause);
        break;
      }
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  busy.delete(tag);
  if (!chunks.size) observer.disconnect();
};

const loadWithin = (root: ParentNode): void => {
  for (const tag of chunks.keys()) if (root.querySelector(tag)) void load(tag);
};

const observer = new MutationObserver(records => {
  for (const {addedNodes} of records)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      void load(node.localName);
      if (node.firstElementChild) loadWithin(node);
    }
});

if (startPage(ownScript())) {
  observer.observe(document, {childList: true, subtree: true});
  addEventListener('online', () => loadWithin(document));
  loadWithin(document);
}
