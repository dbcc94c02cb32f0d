import {choices} from './evidence.js';
import type {Evidence} from './evidence.js';
import type {Layout, Reading} from './symbols.js';

/** What the characters may be, and how badly that explains what was seen. */
export interface Path {
  characters: number[];
  cost: number;
}

/** The characters that explain most, whatever they may say together. */
export const freePath = (layout: Layout, evidence: Evidence): Path => {
  const {length} = layout.starts;
  let costs = Float64Array.from(evidence[0] ?? []);
  const cameFrom: Int8Array[] = [];
  for (let place = 1; place < length; place++) {
    const [before, count] = [costs.length, choices(layout, place)];
    const table = evidence[place] ?? new Float64Array(0);
    const [next, from] = [new Float64Array(count).fill(Infinity), new Int8Array(count)];
    for (let one = 0; one < before; one++)
      for (let two = 0; two < count; two++) {
        const cost = (costs[one] ?? 0) + (table[one * count + two] ?? 0);
        if (cost < (next[two] ?? 0)) [next[two], from[two]] = [cost, one];
      }
    costs = next;
    cameFrom.push(from);
  }
  const ends = evidence[length] ?? [];
  costs.forEach((cost, at) => (costs[at] = cost + (ends[at] ?? 0)));
  let at = costs.indexOf(Math.min(...costs));
  const cost = costs[at] ?? Infinity;
  const characters = [at];
  for (const from of cameFrom.reverse()) characters.unshift((at = from[at] ?? 0));
  return {characters, cost};
};

/** The tables of one way of reading, for ten digits each. */
const tablesOf = (layout: Layout, evidence: Evidence, {sets}: Reading): Float64Array[] => {
  const first = (place: number): number => (layout.right[place] ? 0 : 10 * (sets[place] ?? 0));
  const {length} = layout.starts;
  return evidence.map((table, place) => {
    if (place === 0 || place === length) {
      const from = first(place ? length - 1 : 0);
      return table.slice(from, from + 10);
    }
    const count = choices(layout, place);
    const [one, two] = [first(place - 1), first(place)];
    return Float64Array.from(
      {length: 100},
      (_, at) => table[(one + Math.floor(at / 10)) * count + two + (at % 10)] ?? Infinity,
    );
  });
};

/** The least cost that the digits can have, whatever their sum. */
const bound = (tables: readonly Float64Array[]): number => {
  let costs = tables[0] ?? new Float64Array(10);
  for (const table of tables.slice(1, -1)) {
    const next = new Float64Array(10).fill(Infinity);
    for (let one = 0; one < 10; one++)
      for (let two = 0; two < 10; two++)
        next[two] = Math.min(next[two] ?? 0, (costs[one] ?? 0) + (table[10 * one + two] ?? 0));
    costs = next;
  }
  const ends = tables.at(-1);
  return Math.min(...costs.map((cost, at) => cost + (ends?.[at] ?? 0)));
};

/** The best two ways through the digits whose weighted sum is as the check digit demands. */
const bestTwo = (tables: readonly Float64Array[], {weights, sum}: Reading): Path[] => {
  // State: last digit, sum so far, and whether it is the best or second best way to it.
  const [states, length] = [200, weights.length];
  let costs = new Float64Array(states).fill(Infinity);
  const cameFrom: Int16Array[] = [];
  for (let digit = 0; digit < 10; digit++)
    costs[digit * 20 + 2 * ((digit * (weights[0] ?? 0)) % 10)] = tables[0]?.[digit] ?? Infinity;
  for (let place = 1; place < length; place++) {
    const table = tables[place] ?? new Float64Array(100);
    const [next, from] = [new Float64Array(states).fill(Infinity), new Int16Array(states).fill(-1)];
    const weight = weights[place] ?? 0;
    for (let state = 0; state < states; state++) {
      const cost = costs[state] ?? Infinity;
      if (cost === Infinity) continue;
      const [digit, sumSoFar] = [Math.floor(state / 20), (state % 20) >> 1];
      for (let two = 0; two < 10; two++) {
        const total = cost + (table[10 * digit + two] ?? Infinity);
        const to = two * 20 + 2 * ((sumSoFar + two * weight) % 10);
        if (total < (next[to] ?? 0)) {
          [next[to + 1], from[to + 1]] = [next[to] ?? 0, from[to] ?? -1];
          [next[to], from[to]] = [total, state];
        } else if (total < (next[to + 1] ?? 0)) [next[to + 1], from[to + 1]] = [total, state];
      }
    }
    costs = next;
    cameFrom.push(from);
  }
  const ends = tables.at(-1) ?? new Float64Array(10);
  const finals: {state: number; cost: number}[] = [];
  for (let digit = 0; digit < 10; digit++) {
    for (const rank of [0, 1]) {
      const state = digit * 20 + 2 * sum + rank;
      finals.push({state, cost: (costs[state] ?? Infinity) + (ends[digit] ?? 0)});
    }
  }
  return finals
    .sort((one, other) => one.cost - other.cost)
    .slice(0, 2)
    .filter(({cost}) => cost < Infinity)
    .map(({state, cost}) => {
      let at = state;
      const characters = [Math.floor(at / 20)];
      for (let step = cameFrom.length - 1; step >= 0; step--)
        characters.unshift(Math.floor((at = cameFrom[step]?.[at] ?? 0) / 20));
      return {characters, cost};
    });
};

/** A valid code: what it says, and how badly it and the next best one explain what was seen. */
export interface Solution extends Path {
  text: string;
  runnerUp: number;
}

/** The valid code that explains the evidence best. */
export const solve = (layout: Layout, evidence: Evidence): Solution | undefined => {
  const open = layout.readings
    .map(reading => {
      const tables = tablesOf(layout, evidence, reading);
      return {reading, tables, least: bound(tables)};
    })
    .sort((one, other) => one.least - other.least);
  let [best, runnerUp]: [{path: Path; reading: Reading} | undefined, number] = [undefined, Infinity];
  for (const {reading, tables, least} of open) {
    if (least >= runnerUp) break;
    for (const path of bestTwo(tables, reading)) {
      if (!best || path.cost < best.path.cost) {
        runnerUp = best?.path.cost ?? Infinity;
        best = {path, reading};
      } else if (path.cost < runnerUp) runnerUp = path.cost;
    }
  }
  if (!best) return undefined;
  const {path, reading} = best;
  const characters = path.characters.map(
    (digit, at) => digit + (layout.right[at] ? 0 : 10 * (reading.sets[at] ?? 0)),
  );
  return {characters, cost: path.cost, text: reading.text(path.characters), runnerUp};
};
