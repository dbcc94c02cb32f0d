import {css} from '@lit/reactive-element';

export const styles = css`
  :host {
    max-inline-size: 420px;
  }
  section {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  p,
  ul,
  h2,
  figure {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-weight: 700;
    font-size: 1.25em;
    line-height: 1.25;
  }
  /* Always there, so that what comes into it is announced; without room of its own. */
  .news {
    display: contents;
  }
  .down {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_solid);
    background: var(--_bg);
    color: var(--_text);
  }
  figure {
    display: grid;
    gap: 8px;
    justify-items: center;
    text-align: center;
  }
  .place {
    display: grid;
    place-items: center;
    /* Kept from the start, so that nothing moves when the code has been read back. */
    min-block-size: 248px;
    max-inline-size: 100%;
  }
  .place svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 4px;
    forced-color-adjust: none;
  }
  figcaption,
  .soft {
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  ul {
    display: grid;
    gap: 4px;
    list-style: none;
  }
  li {
    min-block-size: 24px;
  }
  li a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
`;
