/** What can be done with a link and its code. */
export const strings = {
  copy: 'Copy link',
  copied: 'Link copied',
  uncopied: 'The link could not be copied.',
  share: 'Share link',
  svg: 'Code as SVG',
  png: 'Code as PNG',
  unsaved: 'The file could not be made.',
};

export type ToolStrings = typeof strings;
