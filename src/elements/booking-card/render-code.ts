import {logoModules, qrPath, quietZone} from '../../booking/index.js';
import type {Drawing, Picture} from '../../booking/index.js';

const pixelsPerModule = 6;

/** Whether the canvas gives back what was painted; browsers that guard against fingerprints mix noise into it. */
const isHonest = ({data, width}: Picture): boolean => {
  const margin = data.subarray(0, width * quietZone * 4);
  return margin.every(value => value === 255);
};

/**
 * The pixels of a code as this browser draws the path that the card shows; undefined where the browser does not
 * give them away.
 */
export const renderCode = ({matrix, colour = '#000', logo}: Drawing): Picture | undefined => {
  const side = (matrix.size + 2 * quietZone) * pixelsPerModule;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.scale(pixelsPerModule, pixelsPerModule);
  context.fillStyle = colour;
  context.fill(new Path2D(qrPath(matrix, logo ? logoModules(matrix.size, logo.area) : 0)));
  const picture = context.getImageData(0, 0, side, side);
  return isHonest(picture) ? picture : undefined;
};
