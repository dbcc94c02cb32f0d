const names = (locale: string, type: 'region' | 'language', code: string): string => {
  try {
    return new Intl.DisplayNames(locale, {type}).of(code) ?? code;
  } catch {
    return code;
  }
};

/** A region as people say it: `Switzerland`, of a part `Switzerland (VD)`. */
export const regionName = (region: string, locale: string): string => {
  const [country = region, ...part] = region.split('-');
  const name = names(locale, 'region', country);
  return part.length ? `${name} (${part.join('-')})` : name;
};

/** Languages as people say them, in the order given. */
export const languageNames = (tags: readonly string[], locale: string): string =>
  tags.map(tag => names(locale, 'language', tag)).join(', ');
