import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';

declare global {
  interface Window {
    axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};
  }
}

const lines = ({violations}: AxeResults): string[] =>
  violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, html, failureSummary = ''}) =>
      [
        `${id}: ${help}`,
        `  at ${target.flat().join(' >> ')}`,
        `  ${html}`,
        `  ${failureSummary.replace(/\s+/g, ' ')}`,
      ].join('\n'),
    ),
  );

/**
 * Lets axe judge an element with every rule it has, experimental ones and colour contrast included, and throws
 * with one readable entry per finding. Transitions must have ended: what is half transparent has no contrast.
 */
export const expectAccessible = async (element: Element): Promise<void> => {
  const results = await window.axe.run(element, {
    runOnly: {
      type: 'tag',
      values: [
        'wcag2a',
        'wcag2aa',
        'wcag2aaa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
        'ACT',
        'experimental',
      ],
    },
    // AAA contrast is not promised; everything else that axe knows is.
    rules: {'color-contrast-enhanced': {enabled: false}, 'target-size': {enabled: true}},
    resultTypes: ['violations', 'incomplete'],
  });
  const found = lines(results);
  const undecided = results.incomplete.filter(({id}) => id === 'color-contrast');
  if (found.length) throw new Error(`axe found ${String(found.length)}:\n${found.join('\n')}`);
  if (undecided.length)
    throw new Error(`axe could not decide:\n${lines({...results, violations: undecided}).join('\n')}`);
};
