import {css} from '@lit/reactive-element';

export const styles = css`
  .loud {
    background: var(--_bg);
    color: var(--_text);
  }
  .say bdi {
    white-space: nowrap;
  }
  .quoted > * {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 1);
    overflow: hidden;
    line-height: 1.25;
  }
  [aria-expanded='true'] > svg {
    rotate: 180deg;
  }
  @container (inline-size < 50em) {
    .quoted > * + * {
      display: none;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .top,
    .say,
    .meta > *,
    .quoted > * {
      display: block;
      background: none;
      color: #000;
    }
    .top > svg {
      display: none;
    }
    section::after {
      content: attr(data-page);
      padding-inline: 12px;
    }
  }
`;
