import type {ConfigProblem} from './config.js';
import {typeOf} from './conform.js';
import type {Fault} from './conform.js';
import {nearest} from './nearest.js';

const shorten = (text: string): string => JSON.stringify(text.slice(0, 60));

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? shorten(value)
    : ['number', 'boolean'].includes(typeof value)
      ? String(value)
      : typeOf(value);

const meant = (written: unknown, known: readonly unknown[]): string => {
  const word = nearest(written, known);
  return word ? `; did you mean "${word}"?` : '.';
};

const oneOf = (values: readonly unknown[]): string =>
  values
    .map(shown)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

/** What is wrong, as the end of a sentence that begins with the field. */
const words: Readonly<Record<string, (fault: Fault) => string>> = {
  type: ({schema, value}) =>
    `must be ${/^[ao]/.test(schema?.type ?? '') ? 'an' : 'a'} ${schema?.type ?? 'value'}, not ${shown(value)}.`,
  enum: ({schema, value}) =>
    `must be ${oneOf(schema?.enum ?? [])}, not ${shown(value)}${meant(value, schema?.enum ?? [])}`,
  pattern: ({schema, value}) => `must be written like "${schema?.examples?.[0] ?? ''}", not ${shown(value)}.`,
  format: ({value}) => `is not an address to load: ${shown(value)}.`,
  minimum: ({schema, value}) => `must be ${String(schema?.minimum)} or more, not ${shown(value)}.`,
  maximum: ({schema, value}) => `must be ${String(schema?.maximum)} or less, not ${shown(value)}.`,
  required: () => 'is missing.',
  additionalProperties: ({at, schema}) =>
    `is not a field${meant(at.at(-1), Object.keys(schema?.properties ?? {}))}`,
  propertyNames: () => 'is no name: use letters, digits, ".", "-" and "_".',
  read: () => 'could not be read: one of its fields throws.',
  source: ({value}) =>
    `is missing: the preset ${shown(value)} has no status page, which is not public. Elements with a src need none.`,
};

const pathOf = (at: Fault['at']): string =>
  at.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${String(key)}]`;
    if (!/^[$\w]+$/.test(key)) return `${path}[${shorten(key)}]`;
    return path ? `${path}.${key}` : key;
  }, '');

/** Puts a broken rule into plain English, with the field and what was probably meant. */
export const explain = (fault: Fault): ConfigProblem => {
  const path = pathOf(fault.at);
  const message = `${path || 'The configuration'} ${words[fault.rule]?.(fault) ?? 'is not valid.'}`;
  return {code: 'config-invalid', path, rule: fault.rule, message};
};
