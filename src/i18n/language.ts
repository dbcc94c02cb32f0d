/** Languages that every text of Standby exists in. */
export const languages = ['de', 'en', 'fr', 'it', 'nl'] as const;
export type Language = (typeof languages)[number];

/**
 * The tag in canonical form if `Intl` accepts it. Browsers under a POSIX locale report `C` or `en-US@posix`,
 * which make every `Intl` constructor throw; of those the part before the `@` is tried.
 */
export const validTag = (tag: unknown): string | undefined => {
  if (typeof tag !== 'string' || !tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replace(/[@.].*$/, '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** The supported language of a tag such as `de-CH`, if it is one. */
export const languageOf = (tag: string | undefined): Language | undefined => {
  const primary = tag?.split('-', 1)[0]?.toLowerCase();
  return languages.find(language => language === primary);
};

const declaredTag = (element: Element): string | undefined => {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) {
      const tag = validTag(node.getAttribute('lang'));
      if (tag) return tag;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
};

/**
 * The locale an element is to speak: the nearest `lang` around it (through shadow roots up to `<html>`),
 * else the first supported language of the browser, else English.
 */
export const localeOf = (element: Element): string =>
  declaredTag(element) ?? navigator.languages.map(validTag).find(tag => languageOf(tag)) ?? 'en';
