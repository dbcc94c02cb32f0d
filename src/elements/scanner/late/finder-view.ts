import {html, nothing, svg} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {allOutlines, icon} from '../../../ui/index.js';
import {blank} from '../frame-view.js';
import type {Sight} from './scan-desk.js';
import {isTrouble} from './scene.js';
import type {Scene} from './scene.js';

export interface Finder {
  scene: Scene;
  video: HTMLVideoElement;
  sight: Sight;
  facesUser: boolean;
}

const withPicture: readonly Scene[] = ['looking', 'dark', 'found'];

/** The corners that say where to hold a code; without measure, so that nobody aims. */
const corners = svg`<path class="corners" d="M22 36V22h14m28 0h14v14M22 64v14h14m28 0h14V64" />`;

/** The camera's picture and, in the picture's own pixels, the outline of what was seen in it. */
export const finderView = ({scene, video, sight, facesUser}: Finder): TemplateResult => {
  const hasPicture = withPicture.includes(scene) && !!video.srcObject;
  const {codes, width, height} = sight;
  return html`<div
    class="finder"
    data-scene=${scene}
    ?data-picture=${hasPicture}
    ?data-mirror=${facesUser}
    ?data-trouble=${isTrouble(scene)}
  >
    ${video}
    ${
      hasPicture && codes.length
        ? html`<svg
            class="seen"
            aria-hidden="true"
            viewBox="0 0 ${width} ${height}"
            preserveAspectRatio="xMidYMid slice"
          >
            ${codes.map(
              ({cornerPoints}) =>
                svg`<polygon points=${cornerPoints.map(({x, y}) => `${x},${y}`).join(' ')} />`,
            )}
          </svg>`
        : nothing
    }
    ${
      scene === 'looking' && !codes.length
        ? html`<svg class="aim" aria-hidden="true" viewBox="0 0 100 100">${corners}</svg>`
        : nothing
    }
    ${hasPicture ? nothing : blank}
    ${scene === 'found' ? html`<div class="verdict">${icon(allOutlines.none)}</div>` : nothing}
  </div>`;
};
