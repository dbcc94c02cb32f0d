import {happenings} from './happenings.js';
import type {Happening} from './happenings.js';
import {stuck} from './judge.js';
import type {CellResult} from './judge.js';
import {faults} from './proxy.js';

const cellText = ({end, pressed, deliveries, faults: wrong}: CellResult): string => {
  if (wrong.length) return `${end === stuck ? 'STUCK' : 'LOST'}: ${wrong.join(', ')}`;
  return deliveries ? `${end}${pressed ? ' → press' : ''} ×${deliveries}` : '-';
};

/**
 * One row per happening, one column per fault: what the page showed while the fault lasted, whether a press of its
 * button was needed after it, and how many reports the server has.
 */
export const table = (
  title: string,
  results: readonly CellResult[],
  covered: readonly Happening[] = happenings,
): string => {
  const head = [title, ...faults];
  const rows = covered.map(({name}) => [
    name,
    ...faults.map(fault => {
      const result = results.find(one => one.happening.name === name && one.fault === fault);
      return result ? cellText(result) : '';
    }),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`);
  const count = (test: (result: CellResult) => boolean): number => results.filter(test).length;
  const lost = count(({end, faults: wrong}) => wrong.length > 0 && end !== stuck);
  const still = count(({end}) => end === stuck);
  const unsaved = count(({end}) => end === 'nothing saved');
  const pressed = count(result => result.pressed && !result.faults.length);
  const alone = results.length - lost - still - unsaved - pressed;
  return [
    ...lines,
    '',
    `${title}: ${results.length} of ${happenings.length * faults.length} cells. ${lost} lost, doubled, changed or said early, ${still} stood still; ` +
      `${alone} arrived by themselves after the fault, ${pressed} were shown with their reason and arrived with one ` +
      `press, ${unsaved} died before anything was saved.`,
  ].join('\n');
};
