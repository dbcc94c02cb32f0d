import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {UrgencyRule} from '../../contact/index.js';
import type {FormScene} from './scene.js';

/** The questions that decide what is urgent, each answered with one big choice. */
export const urgencyView = ({words, rules, draft, edit}: FormScene): TemplateResult => {
  const choice = (rule: UrgencyRule, answer: boolean): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        name=${rule}
        value=${String(answer)}
        .checked=${draft.urgency[rule] === answer}
        @change=${() => edit({urgency: {...draft.urgency, [rule]: answer}})}
      />${answer ? words.urgency.yes : words.urgency.no}</label
    >`;
  return html`<div class="part">
    <fieldset id="urgency">
      <legend><h3>${words.urgency.title}</h3></legend>
      ${rules.map(
        rule =>
          html`<fieldset class="question" role="radiogroup">
            <legend>${words.question[rule]}</legend>
            <div class="choices yesno">${choice(rule, true)}${choice(rule, false)}</div>
          </fieldset>`,
      )}
    </fieldset>
  </div>`;
};
