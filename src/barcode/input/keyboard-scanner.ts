import {goesIntoField} from './editable.js';
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

/**
 * Listens until the signal for scanners that type what they read and end with Enter or Tab. What a person types, and
 * what goes into a field, is left alone.
 */
export const listenToKeyboardScanner = (onScan: (scan: KeyboardScan) => void, signal: AbortSignal): void => {
  const typed = keyboardText();
  let last = -Infinity;

  const take = (event: KeyboardEvent): void => {
    if (event.isComposing || goesIntoField(event)) return typed.clear();
    // No scanner holds a key down; a space that somebody holds scrolls the page.
    if (event.repeat) return;
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
    if (scan.american.length < fewestKeys) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onScan(scan);
  };

  addEventListener('keydown', take, {signal, capture: true});
  addEventListener('keyup', event => typed.lift(event), {signal, capture: true});
};
