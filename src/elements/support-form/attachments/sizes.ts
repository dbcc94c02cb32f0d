const megabyte = 1024 * 1024;

/** A size as people say it: `2.1 MB`. */
export const formatSize = (bytes: number, locale: string): string => {
  const isLarge = bytes >= megabyte / 10;
  return (bytes / (isLarge ? megabyte : 1024)).toLocaleString(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
};
