import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {createRedaction} from '../../src/report/index.js';
import type {Redaction} from '../../src/report/index.js';

const box = {x: 10, y: 10, width: 20, height: 10};

describe('the boxes over a picture', () => {
  it('are added, moved, resized and removed, each one step back', () => {
    const redaction = createRedaction(100, 50);
    redaction.add(box);
    redaction.move(5, -5);
    redaction.resize(-10, 10);
    assert.deepEqual(redaction.boxes, [{x: 15, y: 5, width: 10, height: 20}]);
    redaction.remove();
    assert.deepEqual([redaction.boxes.length, redaction.selected], [0, -1]);
    redaction.undo();
    redaction.undo();
    assert.deepEqual(redaction.boxes, [{x: 15, y: 5, width: 20, height: 10}]);
    redaction.undo();
    redaction.undo();
    assert.deepEqual([redaction.boxes.length, redaction.canUndo], [0, false]);
  });

  it('takes what was dragged back in one step', () => {
    const redaction = createRedaction(100, 50);
    redaction.add(box);
    const end = redaction.together();
    for (let at = 0; at < 20; at++) redaction.place({...box, x: at});
    end();
    redaction.undo();
    assert.deepEqual(redaction.boxes, [box]);
  });

  it('does not remember what changed nothing', () => {
    const redaction = createRedaction(100, 50);
    redaction.add({...box, x: 0});
    redaction.move(-10, 0);
    redaction.undo();
    assert.equal(redaction.canUndo, false);
  });

  it('stay inside the picture and findable, whatever is done; undo leads back to nothing', () => {
    const number = fc.double({min: -500, max: 500, noNaN: true});
    const act = fc.oneof(
      fc.tuple(number, number, number, number).map(
        ([x, y, width, height]) =>
          (redaction: Redaction) =>
            redaction.add({x, y, width, height}),
      ),
      fc.tuple(number, number).map(
        ([x, y]) =>
          (redaction: Redaction) =>
            redaction.move(x, y),
      ),
      fc.tuple(number, number).map(
        ([x, y]) =>
          (redaction: Redaction) =>
            redaction.resize(x, y),
      ),
      fc.nat(4).map(index => (redaction: Redaction) => redaction.select(index)),
      fc.constant((redaction: Redaction) => redaction.remove()),
      fc.constant((redaction: Redaction) => redaction.add()),
    );
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 400}),
        fc.integer({min: 1, max: 400}),
        fc.array(act),
        (width, height, acts) => {
          const redaction = createRedaction(width, height);
          for (const each of acts) {
            each(redaction);
            assert.ok(redaction.selected < redaction.boxes.length);
            for (const {x, y, width: wide, height: tall} of redaction.boxes) {
              assert.ok(x >= 0 && y >= 0 && x + wide <= width + 1e-9 && y + tall <= height + 1e-9);
              assert.ok(wide >= Math.min(4, width) && tall >= Math.min(4, height));
            }
          }
          for (let left = acts.length; redaction.canUndo; left--) {
            assert.ok(left >= 0);
            redaction.undo();
          }
          assert.equal(redaction.boxes.length, 0);
        },
      ),
    );
  });
});
