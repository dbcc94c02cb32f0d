import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {WorkView} from './work-view.js';

/** A field for codes that no camera reads: torn, wet, or read out on the phone. */
export const typedView = ({work: words, problem, enter, type}: WorkView): TemplateResult => {
  const isWrong = problem === 'empty' || problem === 'pattern';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input');
    enter(field?.value ?? '');
  };
  return html`<form class="typed" novalidate @submit=${submit}>
    <label for="typed">${words.typed}</label>
    <input
      id="typed"
      name="code"
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="done"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'typed-problem' : nothing}
    />
    ${isWrong ? html`<p id="typed-problem" class="wrong">${words.problem[problem]}</p>` : nothing}
    <div class="row">
      <button type="submit" data-kind="primary">${words.use}</button>
      <button type="button" data-kind="secondary" @click=${type}>${words.close}</button>
    </div>
  </form>`;
};
