import {css} from '@lit/reactive-element';

/** What only trouble needs of the tokens: the colours of each severity beside its solid one, and kinds of buttons. */
export const palette = css`
  :host {
    --_surface-2: light-dark(#f6f8fa, #1a2026);
    --_radius: 10px;
    --_ink-soft: light-dark(#57606a, #a5afb9);
    --_line: light-dark(#d0d7de, #39424c);
    --_line-strong: light-dark(#8a949e, #77828d);
  }
  [data-severity] {
    --_bg: light-dark(#eef0f2, #20262c);
    --_text: light-dark(#3d454d, #d5dbe1);
  }
  [data-severity='none'] {
    --_bg: light-dark(#e9f7ef, #0f2a1a);
    --_text: light-dark(#0f5c32, #a6e3bd);
  }
  [data-severity='maintenance'] {
    --_bg: light-dark(#e8f0fe, #10233f);
    --_text: light-dark(#174ea6, #b6d0ff);
  }
  [data-severity='minor'] {
    --_bg: light-dark(#fff6dd, #2d2203);
    --_text: light-dark(#6b4a00, #f6dc9a);
  }
  [data-severity='major'] {
    --_bg: light-dark(#ffede3, #331a0a);
    --_text: light-dark(#8a3600, #ffcfae);
  }
  [data-severity='critical'] {
    --_bg: light-dark(#fdeaea, #381313);
    --_text: light-dark(#8f1414, #ffc4c4);
  }
  button[data-kind='primary'] {
    background: var(--_accent);
    color: light-dark(#fff, #12161a);
  }
  button[data-kind='secondary'] {
    border-color: var(--_line-strong);
    background: var(--_surface);
    color: var(--_ink);
  }
`;
