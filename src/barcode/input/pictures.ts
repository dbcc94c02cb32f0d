/** The first picture of what was pasted, dropped or chosen; undefined where there is none. */
export const pictureIn = (source: DataTransfer | FileList | null | undefined): File | undefined => {
  if (!source) return undefined;
  const files = 'files' in source ? source.files : source;
  return [...files].find(({type}) => type.startsWith('image/'));
};
