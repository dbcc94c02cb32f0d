/** Says whether what the camera sees is too dark to read codes. */
export interface Darkness {
  /** Looks at the present picture; true while it is dark. */
  check(video: HTMLVideoElement): boolean;
}

/** Mean brightness, of 255: below the first it has become dark, above the second it is light again. */
const [darkBelow, lightAbove] = [28, 40];
const side = 16;

export const createDarkness = (): Darkness => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  let isDark = false;
  return {
    check: video => {
      if (!context) return false;
      context.drawImage(video, 0, 0, side, side);
      const {data} = context.getImageData(0, 0, side, side);
      let sum = 0;
      for (let at = 0; at < data.length; at += 4)
        sum += 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
      const brightness = sum / (side * side);
      return (isDark = brightness < (isDark ? lightAbove : darkBelow));
    },
  };
};
