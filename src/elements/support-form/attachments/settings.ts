import {defaultLimits} from '../../../report/index.js';
import type {AttachmentLimits} from '../../../report/index.js';

/** The limits that hold: what is given where it is a usable number, the defaults for the rest. */
export const limitsOf = (given: Partial<AttachmentLimits> | undefined): AttachmentLimits => {
  const limits = {...defaultLimits};
  for (const name of Object.keys(limits) as (keyof AttachmentLimits)[]) {
    const value = given?.[name];
    if (typeof value === 'number' && value > 0 && value < Infinity) limits[name] = value;
  }
  return limits;
};

/** A name that no other file has: two pasted pictures have the same from the browser. */
export const uniqueName = (name: string, taken: readonly string[]): string => {
  const [, stem = name, extension = ''] = /^(.+?)(\.\w+)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    if (!taken.includes(candidate)) return candidate;
  }
};
