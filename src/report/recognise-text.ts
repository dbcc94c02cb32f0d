import {warnOnce} from '../warn.js';

/** What a pasted text contains besides words. */
export interface RecognisedText {
  /** Booking references, as written. */
  bookings: string[];
  /** http or https, without name and password. */
  links: string[];
  /** Lines that a program has written, where there are any. */
  errors?: string;
}

export interface RecogniseOptions {
  /**
   * What references look like at this venue, as regular expressions (their first group counts, else the whole);
   * they replace the usual ones.
   */
  references?: readonly string[] | undefined;
}

/** A word that announces a reference in one of the five languages, and the reference. */
const announced =
  /(?:booking|reservation|réservation|order|reference|référence|referenz|buchung|bestellung|auftrag|reservierung|prenotazione|ordine|riferimento|commande|boeking|bestelling|referentie|reservering)[a-z]{0,7}[ .]{0,2}(?:number|code|id|nr|no|n°|num[eé]ro|numero|nummer)?[ .]{0,2}[:#]? ?#?([a-z0-9](?:[a-z0-9-]{2,30})[a-z0-9])/giu;

/** Capitals and digits together, as nobody writes them otherwise. */
const bare = /(?<![\p{L}\d_/=.@-])([A-Z0-9]{2,16}(?:-[A-Z0-9]{2,16}){0,3})(?![\p{L}\d_@-])/gu;

/** Prices, protocols, moments and codes of errors. */
const unlikely =
  /^(?:(?:CHF|EUR|GBP|USD)\d+|(?:ERR|E|HTTP|SHA|UTF|ISO|RFC|UTC|GMT|COVID)-?\d+|\d{4}-\d\d-\d\dT?\d*)$/;

const link = /\bhttps?:\/\/[^\s<>"'`|\\^{}]+/giu;

const program = [
  /\b[A-Z]?[a-zA-Z]*(?:Error|Exception)\b\s*[:(]/,
  /^\s*at .+:\d+/,
  /\b(?:HTTP|status)\W{0,3}(?:code\W{0,2})?[45]\d\d\b/i,
  /\b(?:ERR|E)_[A-Z_]{3,}|\bE(?:CONN|TIMEDOUT|NOTFOUND)\w*|\bnet::/,
  /^\s*\W{0,3}(?:error|fatal|fehler|erreur|errore|fout)(?:\s*[:#]|\s+\d)/i,
];

/** Enough for any report; a whole log is not one. */
const longestText = 100_000;
const most = 50;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, most);

const count = (text: string, sign: string): number => text.split(sign).length;

/** Without the full stop of the sentence and the bracket around it. */
const trimLink = (text: string): string => {
  const open = text.replace(/[.,;:!?*_~]+$/, '');
  const isClosed =
    (open.endsWith(')') && count(open, ')') > count(open, '(')) ||
    (open.endsWith(']') && count(open, ']') > count(open, '['));
  return isClosed ? trimLink(open.slice(0, -1)) : open;
};

const readLink = (text: string): string[] => {
  try {
    const url = new URL(trimLink(text));
    url.username = url.password = '';
    return [url.href];
  } catch {
    return [];
  }
};

const compile = (pattern: string): RegExp[] => {
  try {
    return [new RegExp(pattern, 'gu')];
  } catch (error) {
    warnOnce('reference-pattern-invalid', String(error));
    return [];
  }
};

const findAll = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([whole, group]) => group ?? whole).filter(Boolean);

const usualReferences = (text: string): string[] => [
  ...findAll(text, announced).filter(code => /\d/.test(code)),
  ...findAll(text, bare).filter(
    code => code.length >= 6 && /\d/.test(code) && /[A-Z]/.test(code) && !unlikely.test(code),
  ),
];

/** Finds what has a field of its own in a text that somebody pastes. Suggests; the text itself stays as it is. */
export const recogniseText = (pasted: string, {references}: RecogniseOptions = {}): RecognisedText => {
  const text = pasted.slice(0, longestText);
  const links = unique(findAll(text, link).flatMap(readLink));
  const lines = text.split(/\r?\n/);
  const wrong = lines.filter(line => program.some(pattern => pattern.test(line)));
  const rest = lines
    .filter(line => !wrong.includes(line))
    .join('\n')
    .replace(link, ' ');
  const bookings = unique(
    references
      ? references.flatMap(compile).flatMap(pattern => findAll(text, pattern))
      : usualReferences(rest),
  );
  const errors = wrong.join('\n').trim();
  return {bookings, links, ...(errors && {errors})};
};
