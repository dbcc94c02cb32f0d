import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {bundle} from './browser.js';
import {happenings} from './happenings.js';
import type {CellResult} from './judge.js';
import {openMatrix} from './matrix.js';
import type {Matrix} from './matrix.js';
import {faults} from './proxy.js';
import type {SubjectName} from './subject.js';
import {table} from './table.js';

/** A browser that stands still ends the row, not the night. */
const longestRow = 10 * 60_000;

/** Defines a test for each happening, with every fault, and prints the table of them all. */
export const testRows = (subject: SubjectName): void => {
  void describe(`${subject}: every happening, every fault`, () => {
    const results: CellResult[] = [];
    let matrix: Matrix;
    before(async () => {
      matrix = await openMatrix(await bundle('test/faults/page-entry.ts'), subject);
    });
    after(async () => {
      await matrix.close();
      console.log(table(subject, results));
    });

    for (const happening of happenings)
      it(
        `loses nothing, doubles nothing and says nothing early: ${happening.name}`,
        {timeout: longestRow},
        async () => {
          const own = await matrix.run(faults.map(fault => ({happening, fault})));
          results.push(...own);
          const wrong = own.filter(({faults: found}) => found.length);
          assert.deepEqual(
            wrong.map(({fault, faults: found}) => [fault, ...found]),
            [],
          );
        },
      );
  });
};
