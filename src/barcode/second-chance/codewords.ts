import {rankFormats} from './format-info.js';
import {correct} from './reed-solomon.js';
import {parseSegments} from './segments.js';
import type {Content} from './segments.js';
import {blocksOf, isMasked} from './symbol.js';
import type {Layout} from './symbol.js';

/** A byte of the code as it was seen. */
interface Codeword {
  value: number;
  /** How likely it is wrong, on a scale that only orders. */
  doubt: number;
}

interface Block {
  words: Codeword[];
  parity: number;
}

/** Formats that are tried, and how well the modules have to agree with them. */
const mostFormats = 3;
const leastMatch = 0.3;
/** Powers of 1/256: how unlikely it has to be that chance gives an answer, for a block and for a whole code. */
const blockProof = 2;
const codeProof = 2.5;
const unfilledProof = 3.5;
/** Steepness of the step from doubt to certainty as a module gets darker or lighter. */
const steepness = 6;

const codewordsOf = (darkness: Float32Array, {size, data}: Layout, mask: number): Codeword[] =>
  Array.from({length: data.length >> 3}, (_, index) => {
    let [value, doubt] = [0, 0];
    for (let bit = 0; bit < 8; bit++) {
      const at = data[index * 8 + bit] ?? 0;
      const seen = darkness[at] ?? 0;
      const dark = isMasked(mask, at % size, Math.floor(at / size)) ? -seen : seen;
      value = value * 2 + (dark > 0 ? 1 : 0);
      doubt += Math.log1p(Math.exp(-steepness * Math.abs(dark)));
    }
    return {value, doubt};
  });

/** Takes the interleaved codewords apart; the blocks that are one byte longer come last. */
const blocksFrom = (words: readonly Codeword[], count: number, parity: number): Block[] => {
  const short = Math.floor(words.length / count) - parity;
  const firstLong = count - (words.length % count);
  const blocks: Block[] = Array.from({length: count}, () => ({words: [], parity}));
  let at = 0;
  for (let row = 0; row <= short; row++)
    for (let block = row < short ? 0 : firstLong; block < count; block++)
      blocks[block]?.words.push(words[at++] as Codeword);
  for (let row = 0; row < parity; row++) for (const {words: own} of blocks) own.push(words[at++] as Codeword);
  return blocks;
};

/** How unlikely it is that a word of noise is corrected with so many errors, as the power of 1/256. */
const proofOf = (length: number, parity: number, erased: number, errors: number): number => {
  let ways = 0;
  for (let step = 0; step < errors; step++)
    ways += Math.log(((length - erased - step) / (step + 1)) * 255) / Math.log(256);
  return parity - erased - ways;
};

/** Corrects a block, at first as it is, then with more and more of its most doubtful bytes given up. */
const correctBlock = ({words, parity}: Block): {data: Uint8Array; proof: number} | undefined => {
  const word = Uint8Array.from(words, ({value}) => value);
  const doubtful = words
    .map((_, index) => index)
    .sort((one, other) => (words[other]?.doubt ?? 0) - (words[one]?.doubt ?? 0));
  for (let erased = 0; erased <= parity - blockProof; erased++) {
    const corrected = correct(word, parity, doubtful.slice(0, erased));
    if (!corrected) continue;
    const proof = proofOf(word.length, parity, erased, corrected.errors);
    if (proof >= blockProof) return {data: corrected.word.subarray(0, word.length - parity), proof};
  }
  return undefined;
};

/**
 * Reads a code from how dark each of its modules is, row by row: 1 is surely dark, -1 is surely light. Nothing where
 * what is left after correction could as well be chance.
 */
export const readModules = (darkness: Float32Array, layout: Layout): Content | undefined => {
  for (const {format, match} of rankFormats(darkness, layout.size).slice(0, mostFormats)) {
    if (match < leastMatch) return undefined;
    const {count, parity} = blocksOf(layout.version, format.level);
    const data: number[] = [];
    let proof = 0;
    for (const block of blocksFrom(codewordsOf(darkness, layout, format.mask), count, parity)) {
      const corrected = correctBlock(block);
      if (!corrected) {
        proof = -1;
        break;
      }
      data.push(...corrected.data);
      proof += corrected.proof;
    }
    if (proof < codeProof) continue;
    const content = parseSegments(Uint8Array.from(data), layout.version);
    if (content && (content.isFilled || proof >= unfilledProof)) return content;
  }
  return undefined;
};
