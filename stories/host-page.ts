import type {Language} from '../src/i18n/index.js';

/** What the toolbar sets. */
export interface Globals {
  language: Language;
  scheme: 'light' | 'dark';
  host: 'plain' | 'hostile';
}

/** Styles of real pages at their worst; none of it may reach an element. */
const hostile = `
  html { font-size: 62.5%; }
  .host { font: italic 700 30px/3 "Comic Sans MS", fantasy; letter-spacing: 0.4em; text-transform: uppercase;
    text-align: right; word-spacing: 1em; text-indent: 3em; color: #ff00aa; cursor: crosshair; direction: ltr; }
  .host div, .host section, .host p, .host h2, .host a, .host button, .host svg, .host span, .host ul, .host li {
    float: left; margin: 30px !important; padding: 30px !important; border: 5px dashed lime !important;
    background: yellow !important; color: red !important; display: inline !important; width: 20px !important; }
`;

/** Puts a story into a page of that language, scheme and manner. */
export const inHost = (story: HTMLElement, {language, scheme, host}: Globals): HTMLElement => {
  const page = document.createElement('div');
  page.lang = language;
  page.style.cssText = `color-scheme: ${scheme}; min-block-size: 100vh; background: Canvas; color: CanvasText`;
  if (host === 'hostile') {
    const style = document.createElement('style');
    style.textContent = hostile;
    page.className = 'host';
    page.append(style);
  }
  page.append(story);
  return page;
};
