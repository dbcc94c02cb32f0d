import {BookingError} from '../booking-error.js';
import type {PosterLine} from './column.js';
import type {PosterPanel, PosterSheet} from './layout.js';

/** A code as it is drawn into a PDF. */
export interface PdfCode {
  /** Outline in module units, with its quiet zone, as `qrPath` draws it. */
  path: string;
  /** Modules on one side, with the quiet zone. */
  modules: number;
  /** Where a click on it leads. */
  href: string;
}

export interface PdfOptions {
  /** Of the document, as viewers show it. */
  title: string;
  /** BCP 47 language of the document. */
  lang: string;
  /** Without it the places of codes stay empty. */
  code?: PdfCode | undefined;
}

const points = 72 / 25.4;
const round = (value: number): string => String(Number(value.toFixed(3)));

/** What Windows-1252 has from 0x80 on instead of control characters; the gaps are not used. */
const beyondLatin = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const byteOf = (sign: string): number | undefined => {
  const code = sign.charCodeAt(0);
  // Control characters have no picture.
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
  const at = beyondLatin.indexOf(sign);
  return at < 0 ? undefined : at + 0x80;
};

/** The fonts that every viewer has know the signs of Windows-1252 only. */
const encoded = (text: string): number[] =>
  Array.from(text.normalize('NFC').replace(/[\u00a0\u2009\u202f]/g, ' '), sign => {
    const byte = byteOf(sign);
    if (byte === undefined)
      throw new BookingError('unprintable', `The PDF cannot hold "${sign}"; print the page instead.`);
    return byte;
  });

const hex = (text: string): string =>
  `<${encoded(text)
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')}>`;

/** Texts outside of the page, in any script. */
const unicodeHex = (text: string): string =>
  `<feff${[...Array(text.length).keys()].map(at => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;

const lineCode = ({x, y, width, size, text, isBold, isCentred}: PosterLine): string =>
  // The text's own axis points up again.
  `BT /${isBold ? 'B' : 'R'} ${round(size)} Tf 1 0 0 -1 ${round(isCentred ? x - width / 2 : x)} ${round(y)} Tm ${hex(text)} Tj ET`;

/** An SVG path of `M`, `h`, `v` and `z` in the operators of PDF. */
export const pathCode = (path: string): string => {
  let [x, y] = [0, 0];
  return path.replace(/([Mhvz])(-?[\d.]+)?(?: (-?[\d.]+))?/g, (_, sign: string, one = '0', other = '0') => {
    if (sign === 'z') return 'h\n';
    const isStart = sign === 'M';
    if (isStart) [x, y] = [Number(one), Number(other)];
    else if (sign === 'h') x += Number(one);
    else y += Number(one);
    return `${round(x)} ${round(y)} ${isStart ? 'm' : 'l'} `;
  });
};

const panelCode = ({x, y, isTurned, code: place, lines}: PosterPanel, code: PdfCode | undefined): string => {
  const scale = place && code && (place.side / code.modules).toFixed(6);
  return [
    `q ${isTurned ? '-1 0 0 -1' : '1 0 0 1'} ${round(x)} ${round(y)} cm`,
    ...lines.map(lineCode),
    ...(scale ? [`q ${scale} 0 0 ${scale} ${round(place.x)} ${round(place.y)} cm /C Do Q`] : []),
    'Q',
  ].join('\n');
};

/** Where a panel's code lies on the page, in points from the lower left corner, for its link. */
const linkArea = (
  {x, y, isTurned}: PosterPanel,
  code: NonNullable<PosterPanel['code']>,
  height: number,
): string => {
  const sign = isTurned ? -1 : 1;
  const [left, right] = [x + sign * code.x, x + sign * (code.x + code.side)].sort((a, b) => a - b);
  const [top, bottom] = [y + sign * code.y, y + sign * (code.y + code.side)].sort((a, b) => a - b);
  return [left ?? 0, height - (bottom ?? 0), right ?? 0, height - (top ?? 0)]
    .map(value => round(value * points))
    .join(' ');
};

/**
 * A sheet as a PDF of one page: lines and text only, no picture, so that it prints sharply at every size. The same
 * sheet and options give the same bytes. Throws a `BookingError` `unprintable` for signs beyond Windows-1252.
 */
export const posterPdf = (
  {width, height, panels, fold}: PosterSheet,
  {title, lang, code}: PdfOptions,
): Uint8Array<ArrayBuffer> => {
  const content = [
    // Millimetres from the upper left corner, as the sheet is laid out.
    `${points.toFixed(6)} 0 0 ${(-points).toFixed(6)} 0 ${round(height * points)} cm`,
    ...(fold ? [`q 0.7 G 0.2 w [2 2] 0 d 0 ${round(fold)} m ${round(width)} ${round(fold)} l S Q`] : []),
    ...panels.map(panel => panelCode(panel, code)),
  ].join('\n');
  const side = code?.modules ?? 0;
  const drawn = code ? `1 g 0 0 ${side} ${side} re f 0 g\n${pathCode(code.path)}f` : '';
  const font = (name: string): string =>
    `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const stream = (entries: string, body: string): string =>
    `<<${entries}/Length ${body.length}>>\nstream\n${body}\nendstream`;
  const firstLink = 9;
  const address = code && new URL(code.href).href.replace(/[()\\]/g, '\\$&');
  const links = panels.flatMap(panel =>
    address && panel.code
      ? `<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[${linkArea(panel, panel.code, height)}]/A<</S/URI/URI(${address})>>>>`
      : [],
  );
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/Lang${unicodeHex(lang)}/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${round(width * points)} ${round(height * points)}]/Contents 4 0 R` +
      `/Resources<</Font<</R 5 0 R/B 6 0 R>>/XObject<</C 7 0 R>>>>` +
      `/Annots[${links.map((_, at) => `${firstLink + at} 0 R`).join(' ')}]>>`,
    stream('', content),
    font('Helvetica'),
    font('Helvetica-Bold'),
    stream(`/Type/XObject/Subtype/Form/BBox[0 0 ${side} ${side}]`, drawn),
    `<</Title${unicodeHex(title)}>>`,
    ...links,
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}` +
    `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 8 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  // Everything in it is ASCII: one sign is one byte.
  return new TextEncoder().encode(file);
};
