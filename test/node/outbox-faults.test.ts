import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {bundle} from '../faults/browser.js';
import {happenings, someCells} from '../faults/happenings.js';
import type {Cell} from '../faults/happenings.js';
import {stuck} from '../faults/judge.js';
import {openMatrix} from '../faults/matrix.js';
import {subjectNames} from '../faults/subject.js';

const entry = 'test/faults/page-entry.ts';

describe('a part of the fault matrix, with every happening and every fault (the whole: npm run test:faults)', () => {
  for (const [index, subject] of subjectNames.entries())
    it(`loses nothing, doubles nothing and says nothing early: ${subject}`, async () => {
      const matrix = await openMatrix(await bundle(entry), subject);
      try {
        const cells = someCells.filter((_, at) => at % subjectNames.length === index);
        const results = await matrix.run(cells);
        assert.equal(results.length, cells.length);
        for (const {happening, fault, end, faults} of results)
          assert.deepEqual(faults, [], `${happening.name}, ${fault}: ${end}`);
      } finally {
        await matrix.close();
      }
    });
});

const cellOf = (name: string, fault: Cell['fault']): Cell => ({
  happening: happenings.find(one => one.name === name)!,
  fault,
});

/** Mistakes that the matrix must see. */
const mistakes = [
  {
    name: 'an answer without our id counts as sent',
    file: 'src/outbox/judge.ts',
    from: `body['id'] === id`,
    to: 'true',
    cell: cellOf('clock +10 years', '200 wrong id'),
  },
  {
    name: 'a file loses its first byte',
    file: 'src/outbox/outbox.ts',
    from: 'new Uint8Array(bytes).slice()',
    to: 'new Uint8Array(bytes).slice(1)',
    cell: cellOf('SIGKILL at server: accepted', 'none'),
  },
  {
    name: 'an item leaves the device before it is sent',
    file: 'src/outbox/turn.ts',
    from: `amend(book, next, {state: 'sending', attempts: next.attempts + 1})`,
    to: `(entries.delete(next.id), {...next, state: 'sending', attempts: next.attempts + 1})`,
    cell: cellOf('SIGKILL at send: called', 'none'),
  },
];

describe('the fault matrix sees a mistake', () => {
  for (const {name, file, from, to, cell} of mistakes)
    it(name, async () => {
      const source = await readFile(file, 'utf8');
      assert.ok(source.includes(from), `${file} still says so`);
      const script = await bundle(entry, [
        {
          name: 'mistake',
          setup: ({onLoad}) =>
            onLoad({filter: new RegExp(`${file}$`)}, () => ({
              contents: source.replace(from, to),
              loader: 'ts',
            })),
        },
      ]);
      const matrix = await openMatrix(script, 'outbox');
      try {
        const [result] = await matrix.run([cell]);
        assert.ok(result);
        assert.notDeepEqual(result.faults, []);
        assert.notEqual(result.end, stuck);
      } finally {
        await matrix.close();
      }
    });
});
