import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {callLine} from './call-line.js';
import type {Late} from './late/late.js';
import type {ReportKeeper} from './report-keeper.js';
import type {FormScene} from './scene.js';

/** What stands around the report itself. */
export interface FrameScene extends FormScene {
  language: string;
  late: Late | undefined;
  keeper: ReportKeeper;
  /** Shown for a while. */
  remark: string;
  /** Report that is in sight in place of the form. */
  done: string | undefined;
  /** Address of support; empty when none is known. */
  email: string;
}

/** Says that nothing is kept yet, and how else support is reached. */
const unsaved = ({words, kiosk, email}: FrameScene): TemplateResult =>
  html`<p class="note">${words.unsaved}</p>
    ${email ? html`<p>${kiosk ? email : html`<a href="mailto:${email}">${email}</a>`}</p>` : nothing}
    <slot></slot>`;

/** Title, phone number, what stands in the way; then the body, then the other reports of this device. */
export const frameView = (scene: FrameScene, body: unknown): TemplateResult => {
  const {words, kiosk, late, keeper, done} = scene;
  const {editor, snapshot} = keeper;
  // At a kiosk the reports of other people are nobody's business.
  const others = kiosk ? [] : snapshot.items.filter(({id}) => id !== editor?.id && id !== done);
  return html`<section part="form" lang=${scene.language} aria-labelledby="title">
    <div class="part head">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      ${
        keeper.isOverdue
          ? unsaved(scene)
          : html`<p class="note">${kiosk ? words.introKiosk : words.intro}</p>`
      }
      <p class="remark">${scene.remark}</p>
    </div>
    ${late?.call(scene) ?? callLine(scene) ?? nothing} ${late?.trouble(snapshot.trouble?.code) ?? nothing}
    ${late?.idle() ?? nothing} ${body} ${late?.reports(others, snapshot.items.length > 0) ?? nothing}
  </section>`;
};
