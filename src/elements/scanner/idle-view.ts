import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {outlines} from '../../ui/index.js';
import {blank, frameView, plugTools} from './frame-view.js';
import type {Connect, Frame} from './frame-view.js';
import {scannerOutlines} from './outlines.js';

/** What a scanner shows that nobody has used yet. */
export type EarlyScene = 'idle' | 'starting' | 'unreachable';

export interface IdleView extends Pick<Frame, 'words' | 'language' | 'hand' | 'otherHand'> {
  scene: EarlyScene;
  start(): void;
  type(): void;
  pick(): void;
  connect: Connect;
}

/** The first screen; what comes after it has the same buttons in the same places, also under a thumb that is on one. */
export const idleView = ({start, type, pick, connect, ...view}: IdleView): TemplateResult => {
  const {words, scene} = view;
  const {title, cure} = words.scene[scene];
  const isMissing = scene === 'unreachable';
  return frameView({
    ...view,
    finder: html`<div class="finder" data-scene=${scene} ?data-trouble=${isMissing}>${blank}</div>`,
    say: {
      severity: isMissing ? 'minor' : 'maintenance',
      outline: isMissing ? outlines.minor : scannerOutlines.looking,
      title,
      more: cure,
    },
    main: {outline: scannerOutlines.start, name: words.start, act: start},
    tools: [
      {outline: scannerOutlines.type, name: words.type, act: type, expanded: false},
      {outline: scannerOutlines.picture, name: words.picture, act: pick},
      ...plugTools(connect, words),
    ],
  });
};
