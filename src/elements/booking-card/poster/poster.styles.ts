import {css} from '@lit/reactive-element';

export const styles = css`
  :host(:is([format='poster'], [format='sign'])) {
    max-inline-size: 960px;
    container-type: inline-size;
  }
  .poster {
    gap: 16px;
  }
  .preview {
    display: grid;
    place-items: center;
    /* As high as the preview of an A4 sheet, so that nothing moves when the code was read back. */
    min-block-size: min(430px, 120cqi);
    padding: 12px;
    border-radius: 6px;
    background: light-dark(#e6e9ed, #272d34);
  }
  .sheet {
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 640px;
    box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
    forced-color-adjust: none;
  }
  .tools {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .poster label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .poster :is(select, input) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline: 12px;
    border: 1px solid light-dark(#6b7580, #8b96a1);
    border-radius: 6px;
    background: light-dark(#fff, #0d1114);
    color: inherit;
    color-scheme: inherit;
    font: inherit;
    font-weight: 400;
  }
  .poster h3 {
    margin: 0;
    font-size: 1em;
  }
  .poster li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .remark:empty {
    display: none;
  }
  .remark {
    font-weight: 600;
  }
  @container (min-width: 640px) {
    .poster {
      grid-template-columns: minmax(0, 1.2fr) minmax(240px, 1fr);
    }
    .poster .down {
      grid-column: 1 / -1;
    }
  }
`;
