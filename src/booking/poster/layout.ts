import {Column, leastSize, lineHeight, sizeFor} from './column.js';
import type {PosterLine} from './column.js';
import {papers} from './paper.js';
import type {Paper} from './paper.js';

/** What a poster says in one language. */
export interface PosterBlock {
  /** BCP 47. */
  lang: string;
  title: string;
  /** One sentence or several lines. */
  text: string;
}

export interface PosterContent {
  paper: Paper;
  /** Name of the venue. */
  heading?: string | undefined;
  /** The first language is the largest. */
  blocks: readonly PosterBlock[];
  /** Where the code leads, as people read and type it; without it the sheet has no code. */
  address?: string | undefined;
  /** For staff: which sheet it is and until when it is good. */
  note: string;
}

/** One side that people look at. `code` is the square of the code with its quiet zone, where there is one. */
export interface PosterPanel {
  /** Of its upper left corner on the sheet; of the lower right one when it is turned by half. */
  x: number;
  y: number;
  isTurned: boolean;
  code?: {x: number; y: number; side: number};
  lines: readonly PosterLine[];
}

/** A sheet; lengths are millimetres from its upper left corner. */
export interface PosterSheet {
  width: number;
  height: number;
  panels: readonly PosterPanel[];
  /** Height at which it is folded. */
  fold?: number;
}

/** Printers leave up to 6 mm of the edge white, some copy shops more. */
const margin = 12;
const noteSize = 3.2;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A text without its last lines, which matter least. */
const firstLines = (text: string, count: number): string => text.split('\n', count).join('\n');

const linesIn = (blocks: readonly PosterBlock[]): number =>
  Math.max(0, ...blocks.map(({text}) => text.split('\n').length));

/** Further languages in columns, as large as the box allows; undefined where not even their titles fit. */
const furtherLanguages = (
  blocks: readonly PosterBlock[],
  {x, y, width, height}: Box,
  most: number,
  {isCentred, leastLines = 0}: {isCentred: boolean; leastLines?: number},
): PosterLine[] | undefined => {
  if (!blocks.length) return [];
  const columns = width > 110 && blocks.length > 1 ? 2 : 1;
  const gap = 8;
  const room = (width - gap * (columns - 1)) / columns;
  for (let count = linesIn(blocks); count >= leastLines; count--)
    for (let size = Math.max(most, leastSize); size >= leastSize; size -= 0.3) {
      const lines: PosterLine[] = [];
      let top = y;
      for (let at = 0; at < blocks.length; at += columns) {
        const row = blocks.slice(at, at + columns).map(({lang, title, text}, index) => {
          const column = new Column(x + index * (room + gap), top, room, isCentred);
          column.add(title, {size, isBold: true, lang});
          return column.add(firstLines(text, count), {size, lang});
        });
        lines.push(...row.flatMap(column => column.lines));
        top = Math.max(...row.map(column => column.y)) + size * 0.7;
      }
      if (top - size * 0.7 <= y + height) return lines;
    }
  return undefined;
};

type Panel = Omit<PosterPanel, 'x' | 'y' | 'isTurned'>;

const noteLines = ({note}: PosterContent, width: number, height: number): PosterLine[] => {
  const column = new Column(margin, 0, width - 2 * margin, true).add(note, {size: noteSize});
  return column.lines.map(line => ({...line, y: line.y + height - margin - column.y}));
};

/** Tries to set a panel with ever less of the first text, and takes the first one on which all languages have room. */
const withRoom = (
  {blocks: [first]}: PosterContent,
  attempt: (text: string, isLast: boolean) => Panel | undefined,
): Panel => {
  const text = first?.text ?? '';
  for (let count = linesIn(first ? [first] : []); count > 1; count--) {
    const panel = attempt(firstLines(text, count), false);
    if (panel) return panel;
  }
  return attempt(firstLines(text, 1), true) ?? {lines: []};
};

/** Words alone: the first language large, the others below it. */
const wordsPanel = (content: PosterContent, width: number, height: number): Panel => {
  const {heading = '', blocks} = content;
  const [first, ...others] = blocks;
  const inner = width - 2 * margin;
  const note = noteLines(content, width, height);
  const end = height - margin - note.length * noteSize * lineHeight - 4;
  const lang = first && {lang: first.lang};
  const title = first?.title ?? '';
  const set = (text: string, scale: number, leastLines = 0, among = others): Panel | undefined => {
    const column = new Column(margin, margin, inner, true);
    column.add(heading, {size: Math.max(leastSize, width * 0.03)}, height * 0.03);
    const size = Math.max(leastSize, width * 0.05 * scale);
    column.add(
      title,
      {size: sizeFor(title, inner, width * 0.11 * scale, 3), isBold: true, ...lang},
      size / 2,
    );
    column.add(text, {size, ...lang}, height * 0.045);
    const rest = {x: margin, y: column.y, width: inner, height: end - column.y};
    const isCentred = among.length < 2;
    const further = furtherLanguages(among, rest, width * 0.035, {isCentred, leastLines});
    return further && {lines: [...column.lines, ...further, ...note]};
  };
  return withRoom(content, (text, isLast) => {
    // The first language shrinks before the others lose what to do, and further before they lose it all.
    for (const [leastLines, leastScale] of [
      [linesIn(others), 0.75],
      [1, 0.6],
      [0, 0.3],
    ] as const)
      for (let scale = 1; scale > leastScale; scale *= 0.95) {
        const panel = set(text, scale, leastLines);
        if (panel) return panel;
      }
    return isLast ? set(text, 0, 0, []) : undefined;
  });
};

/** What has to be said in the further languages: all of it, or, where there is no room for that, their titles. */
const wishes = (others: readonly PosterBlock[]): readonly number[] => [...new Set([linesIn(others), 0])];

/** Everything below each other; the code and the title give way until all languages have room. */
const uprightPanel = (content: PosterContent, width: number, height: number): Panel => {
  const {heading = '', blocks, address = ''} = content;
  const [first, ...others] = blocks;
  const inner = width - 2 * margin;
  const note = noteLines(content, width, height);
  const end = height - margin - note.length * noteSize * lineHeight - 4;
  const title = first?.title ?? '';
  const lang = first && {lang: first.lang};
  const largest = Math.min(inner, height * 0.43);
  const set = (text: string, side: number, leastLines: number, among = others): Panel | undefined => {
    const column = new Column(margin, margin, inner, true);
    column.add(heading, {size: Math.max(leastSize, width * 0.03)}, width * 0.012);
    const size = sizeFor(title, inner, (width * 0.105 * side) / largest, 2);
    column.add(title, {size, isBold: true, ...lang}, 2);
    const code = {x: (width - side) / 2, y: column.y, side};
    column.y += side + 2;
    column.add(address, {size: sizeFor(address, inner, width * 0.06, 1), isBold: true}, 1);
    column.add(text, {size: Math.max(leastSize, width * 0.033), ...lang}, width * 0.03);
    const rest = {x: margin, y: column.y, width: inner, height: end - column.y};
    const further = furtherLanguages(among, rest, width * 0.03, {isCentred: true, leastLines});
    return further && {code, lines: [...column.lines, ...further, ...note]};
  };
  return withRoom(content, (text, isLast) => {
    const least = width * 0.4;
    for (const leastLines of wishes(others))
      for (let side = largest; side >= least; side *= 0.96) {
        const panel = set(text, side, leastLines);
        if (panel) return panel;
      }
    return isLast ? set(text, least, 0, []) : undefined;
  });
};

/** The code at the left, the words at its right; both give way until all languages have room. */
const acrossPanel = (content: PosterContent, width: number, height: number): Panel => {
  const {heading = '', blocks, address = ''} = content;
  const [first, ...others] = blocks;
  const note = noteLines(content, width, height);
  const end = height - margin - note.length * noteSize * lineHeight - 3;
  const title = first?.title ?? '';
  const lang = first && {lang: first.lang};
  const set = (text: string, scale: number, leastLines: number, among = others): Panel | undefined => {
    const side = Math.min(width * 0.47, end - margin) * scale;
    const x = margin + side + 6;
    const inner = width - margin - x;
    const column = new Column(x, margin, inner, false);
    column.add(heading, {size: leastSize}, 2);
    const size = sizeFor(title, inner, width * 0.06 * scale ** 2, 2);
    column.add(title, {size, isBold: true, ...lang}, 2);
    column.add(text, {size: leastSize, ...lang}, 3);
    column.add(address, {size: sizeFor(address, inner, 7, 1), isBold: true}, 5);
    const rest = {x, y: column.y, width: inner, height: end - column.y};
    const further = furtherLanguages(among, rest, leastSize * 1.1, {isCentred: false, leastLines});
    const code = {x: margin, y: margin + (end - margin - side) / 2, side};
    return further && {code, lines: [...column.lines, ...further, ...note]};
  };
  return withRoom(content, (text, isLast) => {
    const least = 0.9;
    for (const leastLines of wishes(others))
      for (let scale = 1; scale >= least; scale *= 0.96) {
        const panel = set(text, scale, leastLines);
        if (panel) return panel;
      }
    return isLast ? set(text, least, 0, []) : undefined;
  });
};

/**
 * Where everything stands on a sheet: in print, in the preview and in the PDF alike. Texts shrink to 14 pt at
 * most; code and title give way, then further languages keep their title only, before anything leaves the sheet.
 */
export const layoutPoster = (content: PosterContent): PosterSheet => {
  const [width, height] = papers[content.paper];
  const hasCode = content.address !== undefined;
  if (content.paper !== 'tent') {
    const panel = (hasCode ? uprightPanel : wordsPanel)(content, width, height);
    return {width, height, panels: [{x: 0, y: 0, isTurned: false, ...panel}]};
  }
  const fold = height / 2;
  const panel = (hasCode ? acrossPanel : wordsPanel)(content, width, fold);
  return {
    width,
    height,
    fold,
    panels: [
      {x: width, y: fold, isTurned: true, ...panel},
      {x: 0, y: fold, isTurned: false, ...panel},
    ],
  };
};
