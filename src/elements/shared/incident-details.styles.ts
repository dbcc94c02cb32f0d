import {css} from '@lit/reactive-element';

export const styles = css`
  .details {
    padding: 4px 20px 16px;
    overflow-wrap: anywhere;
    font-size: 0.9375em;
  }
  .details p,
  .details ul,
  .details ol,
  .details blockquote {
    margin: 0;
    max-inline-size: 68ch;
  }
  .details .lead {
    margin-block: 8px;
    font-size: 1.0667em;
    font-weight: 600;
  }
  .details .label {
    margin-block: 16px 4px;
    color: var(--_ink-soft);
    font-size: 0.8667em;
    font-weight: 600;
  }
  .details .title {
    font-weight: 600;
  }
  .details .note {
    color: var(--_ink-soft);
    font-size: 0.8667em;
  }
  .details .list,
  .links {
    padding: 0;
    list-style: none;
  }
  .details .list > li + li {
    margin-block-start: 12px;
  }
  .details .list .list {
    margin-block: 8px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .details .row {
    display: grid;
    grid-template-columns: 20px minmax(50%, 1fr) auto;
    column-gap: 8px;
    align-items: center;
  }
  .details .list > li:has(> .row) {
    margin-block: 0;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .row svg {
    inline-size: 20px;
    block-size: 20px;
    color: var(--_solid);
  }
  .row b {
    color: var(--_text);
    text-align: end;
  }
  .row span {
    grid-column: 2 / -1;
    color: var(--_ink-soft);
    font-size: 0.8667em;
  }
  blockquote :is(ul, ol) {
    padding-inline-start: 20px;
  }
  blockquote > * + * {
    margin-block-start: 8px !important;
  }
  code {
    font: inherit;
    font-family: monospace;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin-block-start: 12px !important;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
  }
  .details a {
    overflow-wrap: anywhere;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
