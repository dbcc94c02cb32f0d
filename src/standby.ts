import {untilDone} from './retry.js';
import {failPage, loseVenueElement, startPage} from './venue/index.js';

/** The venue comes first because the others ask it. */
const chunks = new Map<string, () => Promise<unknown>>([
  ['standby-venue', () => import('./elements/venue/define.js')],
  ['standby-status-banner', () => import('./elements/status-banner/define.js')],
  ['standby-booking-card', () => import('./elements/booking-card/define.js')],
  ['standby-incident-popup', () => import('./elements/incident-popup/define.js')],
  ['standby-support-form', () => import('./elements/support-form/define.js')],
  ['standby-contact-card', () => import('./elements/contact-card/define.js')],
  ['standby-scanner', () => import('./elements/scanner/define.js')],
]);

/** The attempt at a chunk whose failure is told; a short gap in the network passes without a word. */
const toldAttempt = 3;

/** In a module `document.currentScript` is null; behind a redirect the addresses differ, hence `data-standby`. */
const ownScript = (): HTMLElement | null =>
  [...document.scripts].find(({src}) => src === import.meta.url) ??
  document.querySelector<HTMLElement>('script[data-standby]');

const load = (tag: string): void => {
  const chunk = chunks.get(tag);
  chunks.delete(tag);
  if (!chunks.size) observer.disconnect();
  if (!chunk || customElements.get(tag)) return;
  void untilDone(async attempt => {
    try {
      await chunk();
      return true;
    } catch (cause) {
      if (attempt === toldAttempt) {
        if (tag === 'standby-venue') loseVenueElement();
        failPage('chunk-unreachable', `the code of <${tag}> could not be loaded.`, cause);
      }
      return false;
    }
  });
};

const loadWithin = (root: ParentNode): void => {
  for (const tag of chunks.keys()) if (root.querySelector(tag)) load(tag);
};

const observer = new MutationObserver(records => {
  for (const {addedNodes} of records)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node.localName);
      if (node.firstElementChild) loadWithin(node);
    }
});

if (startPage(ownScript())) {
  observer.observe(document, {childList: true, subtree: true});
  loadWithin(document);
}
