import type {DetectedBarcode} from './detected-barcode.js';
import {scaled} from './drawing.js';
import type {Engine} from './engine.js';
import {createFindings} from './findings.js';
import type {Findings} from './findings.js';
import {askedName} from './formats.js';
import type {BarcodeFormat} from './formats.js';
import type {Quad} from './geometry.js';
import type {GreyImage} from './grey-image.js';
import {lazyLineReader} from './lines/load.js';
import type {LineReader} from './lines/reader.js';
import {looksFor} from './looks.js';
import type {Look} from './looks.js';
import {createPassOrder} from './pass-order.js';
import {allPasses, plain, viewOf} from './passes.js';
import type {Pass, View} from './passes.js';
import {distinctRegions, regionPasses, straightened} from './regions.js';
import {lazySecondChance} from './second-chance/load.js';
import type {SecondChance} from './second-chance/reader.js';

/** Looks at pictures in several ways; `seen` are QR codes of the picture that others have read. */
export interface Cascade {
  /** One look. Where it finds nothing, the next call looks in another way. */
  frame(image: GreyImage, seen?: readonly DetectedBarcode[]): DetectedBarcode[];
  /** Every look; gives other work of the thread its turn in between. */
  all(image: GreyImage, seen?: readonly DetectedBarcode[]): Promise<DetectedBarcode[]>;
  /** Begins to load what only difficult codes need: when one comes there may be no network. */
  provide(): void;
}

const fromLines: readonly BarcodeFormat[] = ['ean_13', 'ean_8', 'upc_a'];

/** Pixels of the longer side from which on a picture is first looked at at half its size, in a fifth of the time. */
const worthHalving = 800;
/** After so many pictures that were read at half their size one is looked at whole: there may be other codes in it. */
const mostGlances = 3;

/** Cheap looks that a code gets before the second chance, which costs as much as dozens of them. */
const patience = 2;
/** The same before scan lines are compared: nothing was seen there, so that there may be nothing. */
const linePatience = 3;
/** How many times as long as they took these keep still afterwards: most frames belong to cheap looks. */
const rest = 3;

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

export const createCascade = (engine: Engine, formats: readonly BarcodeFormat[]): Cascade => {
  const frames = looksFor(formats);
  const order = createPassOrder();
  const secondChance = lazySecondChance();
  const glanced = formats.filter(format => format === 'qr_code').map(askedName);
  let [count, glances, unread]: [number, number, Quad[]] = [0, 0, []];
  let live: SecondChance | undefined;
  const lineReader = lazyLineReader();
  const hasLines = formats.some(format => fromLines.includes(format));
  let liveLines: LineReader | undefined;
  /** Frames in a row that showed a code which could not be read, or nothing; and until when cheap looks come first. */
  let [waiting, empty, restUntil] = [0, 0, 0];
  /** Both want the time that is left: they take turns. */
  let [isLinesTurn, wasInLines] = [true, false];

  /** Work that cheap looks have to wait for, and after which they come first. */
  const dear = (work: () => void): void => {
    const start = performance.now();
    work();
    restUntil = performance.now() + rest * (performance.now() - start);
  };

  const look = (findings: Findings, pass: Pass, view: View, looks: readonly Look[]): void => {
    const drawing = pass.draw(view);
    if (!drawing) return;
    for (const {formats: sought, isHalf, isUntouched, trying} of looks) {
      const own = isUntouched ? view.working : drawing;
      const {image, toPicture} = isHalf ? scaled(own, 0.5) : own;
      const reads = engine.read(image, {
        formats: sought.map(askedName),
        ...(!isUntouched && pass.options),
        ...(trying && {trying}),
      });
      findings.add(reads, toPicture, isUntouched || pass === plain);
    }
  };

  /** Reads large codes, and those that are dark and noisy, quickly. */
  const glance = (findings: Findings, {working}: View): boolean => {
    const {width, height} = working.image;
    if (!glanced.length || Math.max(width, height) < worthHalving || glances === mostGlances) {
      glances = 0;
      return false;
    }
    const {image, toPicture} = scaled(working, 0.5);
    findings.add(engine.read(image, {formats: glanced, trying: {smaller: false}}), toPicture, true);
    const found = findings.codes().length > 0;
    glances = found ? glances + 1 : 0;
    return found;
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

  /** Some frames after a code came into view which is not read: another frame of it may add what was missing. */
  const tryAgain = (findings: Findings, image: GreyImage): boolean => {
    live ??= unread.length ? secondChance.now()?.() : undefined;
    const reader = live;
    if (!reader || !unread.length || waiting < patience || performance.now() < restUntil) return false;
    if (isLinesTurn && liveLines && empty >= linePatience) return false;
    dear(() => findings.addRead(reader.read(image, [], distinctRegions(unread))));
    [unread, isLinesTurn] = [[], true];
    return true;
  };

  /** Some frames after anything was read, in the frame that was just looked at. */
  const tryLines = (findings: Findings, image: GreyImage): void => {
    if (!hasLines || !empty) return;
    liveLines ??= lineReader.now()?.(formats);
    const reader = liveLines;
    if (!reader || empty < linePatience || performance.now() < restUntil) return;
    let codes: DetectedBarcode[] = [];
    dear(() => (codes = reader.read(image, [], true)));
    findings.addLines(codes);
    isLinesTurn = false;
    // Bars count when two looks agree: the second one follows at once.
    if (codes.length && !wasInLines) restUntil = 0;
    wasInLines = codes.length > 0;
  };

  return {
    provide: () => {
      if (formats.includes('qr_code')) secondChance.now();
      if (hasLines) lineReader.now();
    },
    frame: (image, seen = []) => {
      const findings = createFindings(formats);
      if (tryAgain(findings, image)) {
        // What was remembered belongs to the code that is read now.
        if (findings.codes().length) live = undefined;
        findings.addRead(seen);
        return findings.codes();
      }
      const view = viewOf(image);
      if (glance(findings, view)) {
        findings.addRead(seen);
        live = liveLines = undefined;
        [waiting, empty, unread] = [0, 0, []];
        return findings.codes();
      }
      const pass = order.next();
      const looks = frames[count % frames.length] ?? [];
      look(findings, pass, view, looks);
      const found = findings.codes().length > 0;
      // What was read is still there, and is looked for in the same way.
      if (!findings.codes().some(({format}) => looks.at(-1)?.formats.includes(format))) count += 1;
      if (found) live = liveLines = undefined;
      order.learn(found);
      empty = found || seen.length ? 0 : empty + 1;
      tryLines(findings, image);
      findings.addRead(seen);
      unread = found ? [] : findings.unread();
      if (found) waiting = 0;
      else if (unread.length) waiting += 1;
      return findings.codes();
    },
    all: async (image, seen = []) => {
      const findings = createFindings(formats);
      const view = viewOf(image);
      for (const pass of allPasses) {
        look(findings, pass, view, [{formats}]);
        await turn();
      }
      findings.addRead(seen);
      for (const quad of distinctRegions(findings.unread())) {
        lookCloser(findings, image, quad);
        await turn();
      }
      if (formats.includes('qr_code')) {
        const create = await secondChance.ready();
        const known = findings.codes().map(({cornerPoints}) => cornerPoints);
        findings.addRead(create?.().read(image, known) ?? []);
      }
      if (hasLines) {
        const create = await lineReader.ready();
        const known = findings.codes().map(({cornerPoints}) => cornerPoints);
        findings.addLines(create?.(formats).read(image, known, false) ?? []);
      }
      return findings.codes();
    },
  };
};
