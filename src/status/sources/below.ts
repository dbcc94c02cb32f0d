/** An address below the page, whose own may end in the provider's API. */
export const below = (page: URL, path: string): string =>
  page.origin + page.pathname.replace(/(\/api\/.*)?\/*$/, '') + path;
