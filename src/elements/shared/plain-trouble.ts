import {compareSeverity} from '../../status/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import {draw} from '../../ui/index.js';
import {isOutward, outward} from './outward.js';
import type {CalmStrings} from './strings/en.js';

/** That something is wrong, how badly, and where to read more: all that can be said while the rest is not there. */
export const plainTrouble = (
  {severity, page: {url}}: StatusSnapshot,
  words: CalmStrings,
  isEnclosed = false,
): (Node | string)[] => {
  const known = compareSeverity(severity, 'minor') < 0 ? '' : words.wrong;
  return [
    draw('b', {}, `${words.severity[severity]}.`),
    ` ${severity === 'unknown' ? words.blind : known} `,
    isEnclosed || !isOutward(url) ? '' : draw('a', {href: url, ...outward}, words.page),
  ];
};
