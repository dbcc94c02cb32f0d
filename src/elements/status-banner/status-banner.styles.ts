import {css} from '@lit/reactive-element';

/**
 * Closed, the banner never needs more than the space it declares: one row (56 px) where there is width, two rows
 * (112 px) where there is not. Every line that could grow is cut to that; the details hold the whole text.
 */
export const styles = css`
  :host {
    container-type: inline-size;
    min-inline-size: min(100%, 280px);
  }
  :host([kiosk]) {
    --_scale: var(--standby-scale, 1.375);
    --_target: 64px;
  }
  .banner {
    --_rows: 56px;
    --_space: var(--standby-banner-space, calc(var(--_rows) * var(--_scale)));
    min-block-size: var(--_space);
    overflow-wrap: anywhere;
  }
  section {
    border-inline-start: 4px solid var(--_solid);
    background: var(--_surface);
  }
  .top {
    display: grid;
    grid-template-columns: auto 1fr auto auto auto;
    align-items: center;
    column-gap: 8px;
    min-block-size: var(--_space);
    padding-inline: 12px 4px;
  }
  .top > svg {
    inline-size: calc(24px * var(--_scale));
    color: var(--_solid);
  }
  .say {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 2);
    overflow: hidden;
    line-height: 1.25;
  }
  .meta {
    max-inline-size: 14em;
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .meta > * {
    display: flex;
    justify-content: end;
    white-space: nowrap;
  }
  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  button {
    padding-inline: 8px;
    font-size: 0.9375em;
  }
  @container (inline-size < 50em) {
    .banner {
      --_rows: 112px;
      --_lines: 3;
    }
    .top {
      grid-template-columns: auto 1fr auto auto;
      grid-template-rows: 1fr auto;
      font-size: 0.9375em;
    }
    .say {
      grid-column: 2 / -1;
    }
    .meta {
      grid-column: 1 / 3;
    }
    .meta > * {
      justify-content: start;
    }
  }
  /* The link of the page takes room only where a status takes long: what comes at once moves nothing. */
  div.optional {
    --_rows: 0px;
    animation: wait 5s step-end;
  }
  @keyframes wait {
    from {
      max-block-size: 0;
      visibility: hidden;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
