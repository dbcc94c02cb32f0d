/** Advance widths of Helvetica from the space to the tilde, in thousandths of the size (Adobe's font metrics). */
const regular =
  '278278355556556889667191333333389584278333278278556556556556556556556556556556278278584584584556' +
  '999667667722722667611778722278500667556833722778667778722667611722667944667667611278278278469556' +
  '333556556500556556278556556222222500222833556556556556333500278556500722500500500334260334584';
const bold =
  '278333474556556889722238333333389584278333278278556556556556556556556556556556333333584584584611' +
  '975722722722722667611778722278556722611833722778667778722667611722667944667667611333278333584556' +
  '333556611556611556333611611278278556278889611611611611389556333611556778556556500389280389584';

/** For signs beyond ASCII that are no letters with accents: most are as wide as a figure. */
const usual = 556;
const wide = 1000;

/** Width of a text in millimetres when it is set in Helvetica of this size in millimetres. */
export const textWidth = (text: string, size: number, isBold: boolean): number => {
  const widths = isBold ? bold : regular;
  let sum = 0;
  // An accent takes no room of its own.
  for (const sign of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    const code = sign.codePointAt(0) ?? 0;
    const at = (code - 32) * 3;
    sum +=
      at < widths.length
        ? Number(widths.slice(at, at + 3))
        : code > 0x2e80 || /[—…œŒ™]/.test(sign)
          ? wide
          : usual;
  }
  return (sum * size) / 1000;
};

const breakWord = (word: string, fits: (text: string) => boolean): string[] => {
  const pieces = [''];
  for (const sign of word) {
    const last = pieces.length - 1;
    const longer = `${pieces[last] ?? ''}${sign}`;
    if (pieces[last] && !fits(longer)) pieces.push(sign);
    else pieces[last] = longer;
  }
  return pieces;
};

/** One paragraph in lines. */
const wrapParagraph = (text: string, size: number, isBold: boolean, width: number): string[] => {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, fits);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line ? [...lines, line] : lines;
};

/**
 * A text in lines that fit a width, its own line breaks kept; a word that does not fit alone is broken anywhere, as
 * addresses must be.
 */
export const wrapText = (text: string, size: number, isBold: boolean, width: number): string[] =>
  text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, size, isBold, width));
