import {css} from '@lit/reactive-element';

export const styles = css`
  .act {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .said {
    flex-basis: 100%;
  }
  /* Takes no room before it says something, and is there to be heard when it does. */
  .said:empty {
    margin-block-start: -8px;
  }
`;
