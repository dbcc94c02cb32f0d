import {confirmSheets} from '../../../booking/index.js';
import type {PrintedSheet} from '../../../booking/index.js';
import type {Capability, Severity} from '../../../status/index.js';

const key = 'standby-printed-sheets';
const most = 100;

const isSheet = (value: unknown): value is PrintedSheet => {
  const {id, href, validUntil, announces} = (value ?? {}) as Partial<Record<keyof PrintedSheet, unknown>>;
  return [id, href ?? '', validUntil ?? '', announces ?? ''].every(
    part => typeof part === 'string' && part.length < 3000,
  );
};

/** The sheets that were printed on this device; none where the browser keeps nothing. */
export const printedSheets = (): PrintedSheet[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSheet) : [];
  } catch {
    return [];
  }
};

const keep = (sheets: readonly PrintedSheet[]): void => {
  try {
    localStorage.setItem(key, JSON.stringify(sheets.slice(-most)));
  } catch {
    // Then nobody is reminded; the sheet itself says until when it is valid.
  }
};

/** Keeps in mind of which sheets the status says now what they announce. */
export const confirmPrinted = (severities: ReadonlyMap<Capability, Severity>): void => {
  const sheets = printedSheets();
  const confirmed = confirmSheets(sheets, severities);
  if (confirmed.some((sheet, at) => sheet !== sheets[at])) keep(confirmed);
};

export const rememberSheet = (sheet: PrintedSheet): void =>
  keep([...printedSheets().filter(({id}) => id !== sheet.id), sheet]);

export const forgetSheet = (gone: string): void => keep(printedSheets().filter(({id}) => id !== gone));
