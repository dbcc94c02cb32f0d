import {faults} from './proxy.js';
import type {Fault} from './proxy.js';
import {killPoints} from './subject.js';
import type {CellSettings, KillPoint} from './subject.js';

/** What happens to the browser. */
export interface Happening {
  name: string;
  /** Where; `request` is when the server has the request. */
  at: KillPoint | 'request';
  /** `stays`: the page goes on and gets the answer, whatever that is. */
  how: 'killed' | 'reload' | 'tab closed' | 'stays';
  tabs?: number;
  storage?: CellSettings['storage'] | 'full';
  /** Milliseconds by which the clock is wrong from then on. */
  clock?: number;
}

const tenYears = 10 * 365 * 86_400_000;

export const happenings: readonly Happening[] = [
  ...killPoints.map((at): Happening => ({name: `SIGKILL at ${at}`, at, how: 'killed'})),
  {name: 'reload', at: 'server: accepted', how: 'reload'},
  {name: 'tab closed', at: 'server: accepted', how: 'tab closed'},
  {name: 'IndexedDB closed', at: 'request', how: 'stays', storage: 'closing'},
  {name: 'quota full', at: 'request', how: 'stays', storage: 'full'},
  {name: 'room for text only', at: 'request', how: 'stays', storage: 'no room for files'},
  {name: 'clock +10 years', at: 'request', how: 'stays', clock: tenYears},
  {name: 'clock -10 years', at: 'request', how: 'stays', clock: -tenYears},
  {name: 'five tabs', at: 'request', how: 'stays', tabs: 5},
];

/** One field of the matrix: something happens to the browser while the network has a fault. */
export interface Cell {
  happening: Happening;
  fault: Fault;
}

/** The point itself or, where the fault keeps the server from accepting, the arrival of the request. */
export const reachable = ({happening: {at}, fault}: Cell): KillPoint | 'request' => {
  const isAccepting = fault === 'none' || fault === 'accept, drop the answer';
  return at === 'server: accepted' && !isAccepting ? 'request' : at;
};

/** Every happening and every fault at least once. */
export const someCells: readonly Cell[] = happenings.map((happening, index) => ({
  happening,
  fault: faults[index % faults.length]!,
}));
