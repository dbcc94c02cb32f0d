import {fixture, html} from '@open-wc/testing';
import '../../src/elements/scanner/define.js';
import type {StandbyScanEvent} from '../../src/elements/scanner/events.js';
import type {StandbyScanner} from '../../src/elements/scanner/scanner.js';
import {fakeFeed, fakeVenue} from './fake-feed.js';
import {waitUntil} from './wait-until.js';

export const wasmFile = (kind: 'reader' | 'writer'): string =>
  new URL(`../../node_modules/zxing-wasm/dist/${kind}/zxing_${kind}.wasm`, import.meta.url).href;

export interface Scanner {
  element: StandbyScanner;
  /** What it has fired, as `source value`. */
  scans: string[];
  errors: string[];
}

/** Puts a scanner on the page that knows its words. */
export const scanner = async (
  properties: Partial<StandbyScanner> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<Scanner> => {
  const holder = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = document.createElement('standby-scanner');
  const [scans, errors]: [string[], string[]] = [[], []];
  element.addEventListener('standby-scan', ({source, value}: StandbyScanEvent) =>
    scans.push(`${source} ${value}`),
  );
  element.addEventListener('standby-error', ({code}) => errors.push(code));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, {
    wasmUrl: wasmFile('reader'),
    quiet: true,
    venue: fakeVenue(fakeFeed(undefined), {}),
    ...properties,
  });
  holder.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('section'), 'it knows its words');
  return {element, scans, errors};
};

const part = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** What is shown now. */
export const sceneShown = (element: Element): string | undefined =>
  part(element, 'section')?.dataset['scene'];

export const said = (element: Element): string =>
  part(element, '.say')?.innerText.replace(/\s+/g, ' ').trim() ?? '';

/** Waits until this is shown; where it never is, the error tells what is shown instead, and how the video does. */
export const untilScene = async (element: Element, scene: string): Promise<void> => {
  try {
    await waitUntil(() => sceneShown(element) === scene, undefined, {timeout: 10_000});
  } catch {
    const video = element.shadowRoot?.querySelector('video');
    const state = video && `its video: ready ${video.readyState}, at ${video.currentTime} s`;
    const page = `the page: ${document.visibilityState}, ${document.hasFocus() ? 'with' : 'without'} focus`;
    throw new Error(
      `It shows ${String(sceneShown(element))}, not ${scene} (${state ?? 'no video'}; ${page})`,
    );
  }
};

/** The button with this name. */
export const press = (element: Element, name: string): void => {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({textContent}) => textContent.trim() === name);
  if (!button) throw new Error(`There is no button "${name}".`);
  button.click();
};

/** Types as a hand-held scanner does: fast, and with Enter at the end. */
export const typeFast = (text: string): void => {
  for (const key of [...text, 'Enter'])
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true}),
    );
};
