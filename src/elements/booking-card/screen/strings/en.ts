/** Words for whoever sets up the screen. */
export const strings = {
  fullScreen: 'Full screen',
  noFullScreen: 'This browser does not allow full screen here.',
  hold: 'Stay with this language',
  change: 'Change languages again',
};

export type ScreenStrings = typeof strings;
