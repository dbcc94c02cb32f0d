import {html, svg} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {QrDrawing} from './qr-encoder.js';

/** The encoder, fetched once: early, where a code may be wanted when the network is gone. */
export const loadEncoder = (): Promise<{drawQr(text: string): QrDrawing}> => import('./qr-encoder.js');

/** The code on its white plate; `name` is for people who do not see it. */
export const qrView = ({path, side}: QrDrawing, name: string): TemplateResult =>
  html`<svg
    class="code"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    ${svg`<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/>`}
  </svg>`;
