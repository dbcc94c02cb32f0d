/** The element of that id; the page and its script belong together, so a missing one is a mistake. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
};

/** The page's texts in its language, as the server put them there. */
export const pageTexts = <T>(): T => JSON.parse(byId('texts').textContent) as T;

/** An element with text or other elements in it. */
export const make = (
  tag: string,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
};

const {lang} = document.documentElement;

const euros = new Intl.NumberFormat(lang, {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
});

export const money = (cents: number): string => euros.format(cents / 100);

const clockTime = new Intl.DateTimeFormat(lang, {hour: '2-digit', minute: '2-digit'});

export const timeOfDay = (iso: string): string => clockTime.format(new Date(iso));

export const wholeNumber = (value: number): string => new Intl.NumberFormat(lang).format(value);
