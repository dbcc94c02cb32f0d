/** Languages that every text of Standby exists in. */
export const languages = ['de', 'en', 'fr', 'it', 'nl'] as const;
export type Language = (typeof languages)[number];

/**
 * The tag in canonical form if `Intl` accepts it. Browsers under a POSIX locale report `C` or `en-US@posix`,
 * which make every `Intl` constructor throw; of those the part before the `@` is tried.
 */
export const validTag = (tag: unknown): string | undefined => {
  try {
    return Intl.getCanonicalLocales((tag as string).replace(/[@.].*$/, '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** The supported language of a tag such as `de-CH`, if it is one. */
export const languageOf = (tag: string | undefined): Language | undefined =>
  languages.find(language => language === tag?.split('-', 1)[0]?.toLowerCase());

const declaredTag = (node: Node | null): string | undefined =>
  node
    ? (validTag((node as Element).getAttribute?.('lang')) ??
      declaredTag(node.parentNode ?? (node as ShadowRoot).host))
    : undefined;

/**
 * The locale an element is to speak: its own `lang`, else the one that its venue has decided on, else the nearest
 * around it (through shadow roots up to `<html>`), else the first supported language of the browser, else English.
 */
export const localeOf = (element: Element & {readonly venueLanguage?: string | undefined}): string =>
  validTag(element.getAttribute('lang')) ??
  validTag(element.venueLanguage) ??
  declaredTag(element) ??
  navigator.languages.map(validTag).find(languageOf) ??
  'en';
