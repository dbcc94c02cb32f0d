import type {Point} from '../geometry.js';
import type {Answer} from './decode.js';
import type {Evidence} from './evidence.js';
import {freePath, solve} from './trellis.js';
import type {Solution} from './trellis.js';

/** What several pictures have shown of a code that none of them could be read from. */
interface Track {
  name: string;
  middle: Point;
  /** From its first bar to its last one. */
  along: Point;
  evidence: Float64Array[];
  count: number;
}

/** A code read from several pictures together. */
export interface Together {
  solution: Solution;
  ahead: number;
  behind: number;
  count: number;
}

/** Adds up what pictures show of the same code. */
export interface Memory {
  /** Adds what one picture shows; gives what all of them say together, when there are several. */
  add(answer: Pick<Answer, 'model' | 'evidence'>, middle: Point, along: Point): Together | undefined;
  /** Forgets the codes that were not seen for a while. */
  fade(): void;
}

/** Pictures in a row without a code after which it has left. */
const patience = 4;
const mostTracks = 4;

const sum = (one: Evidence, other: Evidence): Float64Array[] =>
  one.map((table, at) => table.map((value, index) => value + (other[at]?.[index] ?? 0)));

export const createMemory = (): Memory => {
  let tracks: (Track & {missed: number})[] = [];
  return {
    add: ({model: {layout}, evidence}, middle, along) => {
      const long = Math.hypot(along.x, along.y);
      const known = tracks.find(
        track =>
          track.name === layout.name &&
          Math.hypot(track.middle.x - middle.x, track.middle.y - middle.y) < long / 2 &&
          // The same direction, not the opposite one, and about the same size.
          Math.hypot(track.along.x - along.x, track.along.y - along.y) < long / 3,
      );
      if (!known) {
        const track = {name: layout.name, middle, along, evidence: [...evidence], count: 1, missed: 0};
        tracks = [track, ...tracks].slice(0, mostTracks);
        return undefined;
      }
      known.evidence = sum(known.evidence, evidence);
      [known.middle, known.along, known.missed] = [middle, along, 0];
      known.count += 1;
      const solution = solve(layout, known.evidence);
      if (!solution) return undefined;
      return {
        solution,
        ahead: solution.runnerUp - solution.cost,
        behind: solution.cost - freePath(layout, known.evidence).cost,
        count: known.count,
      };
    },
    fade: () => {
      for (const track of tracks) track.missed += 1;
      tracks = tracks.filter(({missed}) => missed <= patience);
    },
  };
};
