import type {DetectedBarcode} from './detected-barcode.js';
import type {Engine} from './engine.js';
import {createFindings} from './findings.js';
import type {Findings} from './findings.js';
import {askedName} from './formats.js';
import type {BarcodeFormat} from './formats.js';
import type {Quad} from './geometry.js';
import type {GreyImage} from './grey-image.js';
import {createPassOrder} from './pass-order.js';
import {allPasses, plain, viewOf} from './passes.js';
import type {Pass, View} from './passes.js';
import {distinctRegions, regionPasses, straightened} from './regions.js';

/** Looks at pictures in several ways. */
export interface Cascade {
  /** One look. Where it finds nothing, the next call looks in another way. */
  frame(image: GreyImage): DetectedBarcode[];
  /** Every look; gives other work of the thread its turn in between. */
  all(image: GreyImage): Promise<DetectedBarcode[]>;
}

/** Formats that are sought together on one frame; each group costs about as much as QR codes alone. */
const groups: readonly (readonly BarcodeFormat[])[] = [
  ['aztec', 'data_matrix'],
  ['pdf417'],
  ['code_128', 'code_39', 'code_93', 'codabar', 'ean_13', 'ean_8', 'itf', 'upc_a', 'upc_e'],
];
const everyFrame: readonly BarcodeFormat[] = ['qr_code', 'micro_qr_code', 'rm_qr_code'];

/** What to ask for on the frames in turn. */
const framesOf = (formats: readonly BarcodeFormat[]): BarcodeFormat[][] => {
  const always = formats.filter(format => everyFrame.includes(format));
  const others = groups
    .map(group => formats.filter(format => group.includes(format)))
    .filter(group => group.length);
  return others.length ? others.map(group => [...always, ...group]) : [always];
};

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

export const createCascade = (engine: Engine, formats: readonly BarcodeFormat[]): Cascade => {
  const frames = framesOf(formats);
  const order = createPassOrder();
  let count = 0;

  const look = (findings: Findings, pass: Pass, view: View, sought: readonly BarcodeFormat[]): void => {
    const drawing = pass.draw(view);
    if (!drawing) return;
    const reads = engine.read(drawing.image, {formats: sought.map(askedName), ...pass.options});
    findings.add(reads, drawing.toPicture, pass === plain);
  };

  const lookCloser = (findings: Findings, image: GreyImage, quad: Quad): void => {
    const drawing = straightened(image, quad);
    for (const {retouch, options} of regionPasses) {
      const reads = engine.read(retouch(drawing.image), {formats: [askedName('qr_code')], ...options});
      const known = findings.codes().length;
      findings.add(reads, drawing.toPicture, false);
      if (findings.codes().length > known) return;
    }
  };

  return {
    frame: image => {
      const findings = createFindings(formats);
      const pass = order.next();
      look(findings, pass, viewOf(image), frames[count % frames.length] ?? formats);
      const found = findings.codes().length > 0;
      // The group that was read is still there.
      if (!found) count += 1;
      order.learn(found);
      return findings.codes();
    },
    all: async image => {
      const findings = createFindings(formats);
      const view = viewOf(image);
      for (const pass of allPasses) {
        look(findings, pass, view, formats);
        await turn();
      }
      for (const quad of distinctRegions(findings.unread())) {
        lookCloser(findings, image, quad);
        await turn();
      }
      return findings.codes();
    },
  };
};
