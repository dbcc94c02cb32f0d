import {warnOnce} from '../warn.js';
import type {VenueSource} from './request-venue.js';

const block = (): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>('script[type="application/json"][data-standby-config]');

const documentParsed = (): Promise<void> =>
  new Promise(resolve => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => resolve(), {once: true});
    else resolve();
  });

/**
 * What the page says about its venue: `data-config` (address) and `data-preset` of our script tag, else a
 * `<script type="application/json" data-standby-config>` anywhere in the document, also after our script.
 * Nothing when it says nothing. The address in the location bar has no say.
 */
export const readPageConfig = async (script: HTMLOrSVGElement | null): Promise<VenueSource | undefined> => {
  const {config: url, preset} = script?.dataset ?? {};
  const named = preset === undefined ? {} : {preset};
  if (url) {
    if (block())
      warnOnce('config-invalid', 'data-config is used, <script data-standby-config> is not: keep one.');
    return {url, ...named};
  }
  if (!block()) await documentParsed();
  const text = block()?.textContent;
  if (text) return {text, ...named};
  return preset === undefined ? undefined : named;
};
