import type {KeyboardScan} from './keyboard-scanner.js';

/** Builds a text from keys, in the layout of the device and in the American one. */
export interface KeyboardText {
  /** Takes a key that goes down; returns how many characters there are. */
  press(event: KeyboardEvent): number;
  /** Takes a key that comes up: Alt ends a character that was typed by its number. */
  lift(event: KeyboardEvent): void;
  value(): KeyboardScan;
  clear(): void;
}

/** Keys beside letters and digits, without and with Shift, as an American keyboard has them. */
const american: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: `'"`,
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
};
const shiftedDigits = ')!@#$%^&*(';

/** A dead key, as that of accents, types nothing by itself. */
const typedBy = (key: string): string => (key === 'Dead' ? '' : key);

const americanOf = ({code, shiftKey, key}: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shiftKey ? (shiftedDigits[Number(digit)] ?? '') : digit;
  return american[code]?.[shiftKey ? 1 : 0] ?? typedBy(key);
};

/** Separators inside tickets come as Ctrl and a key: Ctrl+] is the group separator (ASCII 29). */
const controlOf = (character: string): string =>
  /^[@-_]$/.test(character.toUpperCase())
    ? String.fromCharCode(character.toUpperCase().charCodeAt(0) - 64)
    : '';

export const keyboardText = (): KeyboardText => {
  let [text, us, number] = ['', '', ''];
  const add = (local: string, there: string): void => {
    text += local;
    us += there;
  };

  return {
    press: event => {
      const {key, code, altKey, ctrlKey, metaKey} = event;
      const keypad = /^Numpad(\d)$/.exec(code)?.[1];
      if (altKey && !ctrlKey && keypad) number += keypad;
      else if ((key.length !== 1 && key !== 'Dead') || metaKey) return us.length;
      else if (ctrlKey && !altKey) {
        const control = controlOf(americanOf(event));
        add(control, control);
      } else add(typedBy(key), americanOf(event));
      // Every key counts here, also a dead one.
      return us.length + number.length;
    },
    lift: ({key}) => {
      if (key !== 'Alt' || !number) return;
      const character = String.fromCharCode(Number(number) % 256);
      number = '';
      add(character, character);
    },
    value: () => ({text, american: us}),
    clear: () => {
      [text, us, number] = ['', '', ''];
    },
  };
};
