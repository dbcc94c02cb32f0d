const megabyte = 1024 * 1024;

/** A size as people say it: `2.1 MB`. */
export const formatSize = (bytes: number, locale: string): string => {
  const isLarge = bytes >= megabyte / 10;
  return (isLarge ? bytes / megabyte : Math.ceil(bytes / 1024)).toLocaleString(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  });
};
