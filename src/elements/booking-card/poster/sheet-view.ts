import {html, nothing, svg} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {quietZone} from '../../../booking/index.js';
import type {PosterLine, PosterPanel, PosterSheet, QrMatrix} from '../../../booking/index.js';

/** A code as the sheet shows it. */
export interface SheetCode {
  matrix: QrMatrix;
  path: string;
}

// Every font is stretched to the width that the layout counted on, so that nothing can run into the edge.
const lineView = ({x, y, width, size, text, isBold, isCentred, lang}: PosterLine): TemplateResult =>
  svg`<text
    x=${x}
    y=${y}
    font-size=${size}
    font-weight=${isBold ? 700 : 400}
    text-anchor=${isCentred ? 'middle' : 'start'}
    textLength=${width}
    lengthAdjust="spacingAndGlyphs"
    lang=${lang ?? nothing}
  >${text}</text>`;

const codeView = (
  {x, y, side: length}: NonNullable<PosterPanel['code']>,
  {matrix, path}: SheetCode,
): TemplateResult => {
  const side = matrix.size + 2 * quietZone;
  return svg`<g transform=${`translate(${x} ${y}) scale(${length / side})`} shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>
    <path fill="#000" d=${path}/>
  </g>`;
};

const panelView = (
  {x, y, isTurned, code: place, lines}: PosterPanel,
  code: SheetCode | undefined,
): TemplateResult =>
  svg`<g transform=${`translate(${x} ${y})${isTurned ? ' rotate(180)' : ''}`}>
    ${place && code ? codeView(place, code) : nothing} ${lines.map(lineView)}
  </g>`;

/** A sheet as a picture with a name, in millimetres. */
export const sheetView = (sheet: PosterSheet, code: SheetCode | undefined, name: string): TemplateResult => {
  const {width, height, panels, fold} = sheet;
  return html`<svg
    class="sheet"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${width} ${height}"
    width="${width}mm"
    height="${height}mm"
    font-family="Helvetica, Arial, 'Liberation Sans', sans-serif"
  >
    <path fill="#fff" d="M0 0h${width}v${height}h-${width}z"></path>
    ${fold ? svg`<path fill="none" stroke="#b3b3b3" stroke-width="0.2" stroke-dasharray="2" d="M0 ${fold}h${width}"/>` : nothing}
    ${panels.map(panel => panelView(panel, code))}
  </svg>`;
};
