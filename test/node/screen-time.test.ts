import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {screenMoment} from '../../src/booking/index.js';

const minute = 60_000;

/** Every change of an hour, walked through by what the function itself says. */
const hourOf = (languages: number) => {
  const moments = [];
  for (let now = 0; now < 60 * minute; now += screenMoment(now, languages).next)
    moments.push({now, ...screenMoment(now, languages)});
  return moments;
};

describe('what a screen shows when', () => {
  it('every language has its turn within a minute, and the clock changes on the minute', () => {
    const moments = hourOf(5);
    const first = moments.filter(({now}) => now < minute).map(({turn}) => turn);
    assert.deepEqual(first, [0, 1, 2, 3, 4]);
    for (let at = 0; at < 60; at++) assert.ok(moments.some(({now}) => now === at * minute));
  });

  it('the picture moves by two pixels at most, comes to four places and back', () => {
    const shifts = hourOf(2).map(({shift}) => shift.join());
    assert.deepEqual([...new Set(shifts)].sort(), ['0,0', '0,2', '2,0', '2,2']);
    const changes = shifts.filter((shift, at) => at && shift !== shifts[at - 1]).length;
    assert.equal(changes, 19);
    assert.equal(shifts.at(-1), '0,2');
  });

  it('one language and none stay', () => {
    assert.equal(screenMoment(123_456, 1).turn, 0);
    assert.equal(screenMoment(123_456, 0).turn, 0);
  });
});
