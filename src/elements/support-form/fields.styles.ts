import {css} from '@lit/reactive-element';

/** What somebody fills in. */
export const fieldStyles = css`
  form {
    display: contents;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    max-inline-size: 100%;
    padding: 0;
  }
  fieldset > .field,
  fieldset > .pair,
  fieldset > .question {
    margin-block-start: 16px;
  }
  .field {
    align-content: end;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    min-inline-size: 0;
  }
  .field > label,
  .question > legend {
    font-weight: 600;
  }
  .question > legend {
    margin-block-end: 4px;
  }
  .extra {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  input:not([type='checkbox'], [type='radio']),
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 560px;
    min-inline-size: 0;
    min-block-size: var(--_target);
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_field);
    color: var(--_ink);
    font: inherit;
    appearance: none;
  }
  textarea {
    max-inline-size: none;
    min-block-size: calc(112px * var(--_scale));
    resize: vertical;
    field-sizing: content;
  }
  textarea.short {
    min-block-size: calc(72px * var(--_scale));
  }
  input[type='datetime-local'] {
    inline-size: auto;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_target);
    padding: 4px 16px 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: light-dark(#e8f0fe, #10233f);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    block-size: calc(20px * var(--_scale));
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .yesno .choice {
    flex: 0 1 calc(120px * var(--_scale));
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .beside > input {
    flex: 1 1 16ch;
  }
  .beside > input[type='datetime-local'] {
    flex: 0 1 auto;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 16px;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .end button {
    padding-inline: 20px;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
