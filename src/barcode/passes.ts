import {original, retouched, scaled, turned, within} from './drawing.js';
import type {Drawing} from './drawing.js';
import type {ReadOptions} from './engine.js';
import {darkerThanAround, evenContrast, gamma, gauss, sauvola, sharpen, threshold} from './filters/index.js';
import type {GreyImage} from './grey-image.js';

/** One way of looking at a picture. */
export interface Pass {
  name: string;
  /** What the engine gets to see; nothing where this way would repeat another one. */
  draw(view: View): Drawing | undefined;
  options?: Pick<ReadOptions, 'binarizer' | 'denoise'>;
}

/** A picture at the size that passes work with, and as it came. */
export interface View {
  working: Drawing;
  full: Drawing;
}

/** Past this size a pass costs more than it finds. */
const workingSide = 1280;

export const viewOf = (image: GreyImage): View => {
  const full = original(image);
  return {full, working: within(full, workingSide)};
};

type Change = (drawing: Drawing) => Drawing;

const pass = (name: string, change: Change, options: Pass['options'] = {}): Pass => ({
  name,
  draw: ({working}) => change(working),
  options,
});

const retouch =
  (change: (image: GreyImage) => GreyImage): Change =>
  drawing =>
    retouched(drawing, change);

const blackAndWhite = {binarizer: 'fixed'} as const;
const asItIs: Change = drawing => drawing;

/** The cheapest look, which reads most codes. */
export const plain = pass('plain', asItIs);

/** Small windows follow the edge of a bright spot or a shadow through the code. */
const smallWindow = pass(
  'small-window',
  retouch(image => sauvola(image, 10, 0.2)),
  blackAndWhite,
);
const darker = pass(
  'darker',
  retouch(image => gamma(image, 2)),
);
const lower = pass('lower', drawing => scaled(drawing, 1, 0.6));
const softer = pass(
  'softer',
  retouch(image => gauss(image, 2)),
);
const denoised = pass('denoised', asItIs, {denoise: true});

/**
 * What a live camera tries in turn. Each costs about one look at the plain picture.
 * The order is that of the codes read more on 536 public photographs.
 */
export const framePasses: readonly Pass[] = [plain, smallWindow, darker, lower, softer, denoised];

const larger = pass('larger', drawing => scaled(drawing, 2));
const turned30 = pass('turned-30', drawing => turned(drawing, 30));
const sharper = pass(
  'sharper',
  retouch(image => sharpen(image, 3, 2.5)),
);

/** What a live camera tries between, one in a while: each costs several times as much. */
export const dearPasses: readonly Pass[] = [sharper, turned30, larger];

/** What a picture that there is only one of gets: the first find most for their time. */
export const allPasses: readonly Pass[] = [
  plain,
  smallWindow,
  darker,
  {name: 'full-size', draw: ({full, working}) => (full === working ? undefined : full)},
  lower,
  turned30,
  larger,
  pass(
    'only-white',
    retouch(image => threshold(image, 200)),
    blackAndWhite,
  ),
  softer,
  sharper,
  pass('turned-15', drawing => turned(drawing, 15)),
  pass('global', asItIs, {binarizer: 'global'}),
  denoised,
  pass(
    'lighter',
    retouch(image => gamma(image, 0.5)),
  ),
  pass('narrower', drawing => scaled(drawing, 0.6, 1)),
  pass(
    'tiny-window',
    retouch(image => sauvola(image, 6, 0.2)),
    blackAndWhite,
  ),
  pass(
    'softer-darker',
    retouch(image => gamma(gauss(image, 2), 2)),
  ),
  pass(
    'small-window-denoised',
    retouch(image => sauvola(image, 10, 0.2)),
    {...blackAndWhite, denoise: true},
  ),
  pass('larger-sharper', drawing => retouched(scaled(drawing, 2), image => sharpen(image, 5, 2))),
  pass(
    'large-window',
    retouch(image => darkerThanAround(image, 40, 5)),
    blackAndWhite,
  ),
  pass(
    'even-contrast',
    retouch(image => evenContrast(image, 32)),
  ),
  pass(
    'much-darker',
    retouch(image => gamma(image, 3)),
  ),
  pass('turned-60', drawing => turned(drawing, 60)),
];
