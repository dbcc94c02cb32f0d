import {css} from '@lit/reactive-element';

export const styles = css`
  .posts {
    display: grid;
    gap: 12px;
  }
  .posts ul {
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
  }
  .posts li {
    display: grid;
    gap: 6px;
    align-content: start;
    justify-content: stretch;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .post {
    white-space: pre-line;
  }
  @container (min-width: 640px) {
    .posts {
      grid-column: 1 / -1;
    }
  }
`;
