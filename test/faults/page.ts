import type {CellSettings, KillPoint, Subject, Watch} from './subject.js';
import {watchWrites} from './watch-writes.js';

const tell = (path: string, id: string): void => {
  const request = new XMLHttpRequest();
  request.open('GET', `/${path}?id=${encodeURIComponent(id)}`, false);
  request.send();
};

let clockError = 0;
const {now} = Date;
Date.now = () => now() + clockError;

/** What the page does in the test; it runs in the browser. A request for the point to be killed at has no answer. */
const openCell =
  (subjects: Record<string, (watch: Watch) => Subject>) =>
  (settings: CellSettings): Subject => {
    const reach = (point: KillPoint): void => {
      if (point === settings.killAt) tell('point', point);
    };
    const said = new Set<string>();
    return subjects[settings.subject]!({
      settings,
      reach,
      ...watchWrites(settings, reach),
      acknowledge: (what, id) => tell('stored', `${what} ${id}`),
      saySent(id) {
        if (said.has(id)) return;
        said.add(id);
        tell('sent', id);
      },
    });
  };

declare global {
  interface Window {
    openCell: (settings: CellSettings) => Subject;
    cell: Subject;
    /** Makes the clock of the device wrong by so many milliseconds. */
    moveClock(by: number): void;
  }
}

/** Gives the test what it calls in the page. */
export const preparePage = (subjects: Record<string, (watch: Watch) => Subject>): void => {
  window.openCell = openCell(subjects);
  window.moveClock = by => {
    clockError = by;
  };
};
