import {textWidth, wrapText} from './text-width.js';

/** One line of text; its place is the left end or the middle of its baseline. Lengths are millimetres. */
export interface PosterLine {
  x: number;
  y: number;
  /** Width, so that every font takes the same room. */
  width: number;
  size: number;
  text: string;
  isBold: boolean;
  isCentred: boolean;
  lang?: string;
}

/** 14 pt: readable for most people who stand before it. */
export const leastSize = 4.94;
export const lineHeight = 1.2;
/** Where the baseline lies below the top of a line. */
const ascent = 0.92;

interface Style {
  size: number;
  isBold?: boolean;
  lang?: string;
}

/** Lines one below the other in a column. */
export class Column {
  readonly lines: PosterLine[] = [];

  constructor(
    private readonly x: number,
    public y: number,
    private readonly width: number,
    private readonly isCentred: boolean,
  ) {}

  add(text: string, {size, isBold = false, lang}: Style, gapAfter = 0): this {
    for (const line of wrapText(text, size, isBold, this.width)) {
      const {x, isCentred} = this;
      this.lines.push({
        x: isCentred ? x + this.width / 2 : x,
        y: this.y + size * ascent,
        width: textWidth(line, size, isBold),
        size,
        text: line,
        isBold,
        isCentred,
        ...(lang && {lang}),
      });
      this.y += size * lineHeight;
    }
    this.y += gapAfter;
    return this;
  }
}

/** The largest size up to `most` at which a text takes no more lines than given. */
export const sizeFor = (text: string, width: number, most: number, lines: number): number => {
  let size = most;
  while (size > leastSize && wrapText(text, size, true, width).length > lines) size *= 0.95;
  return Math.max(size, leastSize);
};
