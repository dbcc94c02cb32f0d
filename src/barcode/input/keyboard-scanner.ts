import {keyboardText} from './keyboard-text.js';

/** What a hand-held scanner has typed. */
export interface KeyboardScan {
  /** As the device's keyboard layout has it. */
  text: string;
  /** The same keys on an American keyboard, which most scanners pretend to be. */
  american: string;
}

/** Nobody types faster, in milliseconds from key to key. */
const fastest = 80;
/** Shorter is somebody who hits two keys at once. */
const fewestKeys = 4;

const isEditable = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  );
};

/**
 * Listens until the signal for scanners that type what they read and end with Enter or Tab. What a person types, and
 * what goes into a field, is left alone.
 */
export const listenToKeyboardScanner = (onScan: (scan: KeyboardScan) => void, signal: AbortSignal): void => {
  const typed = keyboardText();
  let last = -Infinity;

  const take = (event: KeyboardEvent): void => {
    if (event.isComposing || isEditable(event)) return typed.clear();
    if (event.timeStamp - last > fastest) typed.clear();
    last = event.timeStamp;
    const isEnd = event.key === 'Enter' || event.key === 'Tab';
    if (!isEnd) {
      // From the second key on nobody else's: a space would press the button that has the focus.
      if (typed.press(event) > 1) event.preventDefault();
      return;
    }
    const scan = typed.value();
    typed.clear();
    if (scan.text.length < fewestKeys) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onScan(scan);
  };

  addEventListener('keydown', take, {signal, capture: true});
  addEventListener('keyup', event => typed.lift(event), {signal, capture: true});
};
