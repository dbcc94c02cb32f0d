import {fakeCamera} from './fake-camera.js';
import type {FakeCamera} from './fake-camera.js';

export interface WatchedWorkers {
  /** Those that were started and not ended. */
  running: ReadonlySet<Worker>;
  /** The address of each that was ever started. */
  started: readonly string[];
  restore(): void;
}

/** Watches every worker that the page starts from now on. */
export const watchWorkers = (): WatchedWorkers => {
  const {Worker: Own} = globalThis;
  const [running, started] = [new Set<Worker>(), [] as string[]];
  globalThis.Worker = class extends Own {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      running.add(this);
      started.push(String(url));
    }
    override terminate(): void {
      running.delete(this);
      super.terminate();
    }
  };
  return {running, started, restore: () => (globalThis.Worker = Own)};
};

/** What a scanner takes of its device, watched anew in each test of the suite that calls this. */
export interface WatchedDevice {
  readonly camera: FakeCamera;
  readonly workers: WatchedWorkers;
}

export const deviceForEach = (): WatchedDevice => {
  let [camera, workers]: [FakeCamera?, WatchedWorkers?] = [];
  beforeEach(() => ([camera, workers] = [fakeCamera(), watchWorkers()]));
  afterEach(() => {
    camera?.restore();
    workers?.restore();
  });
  return {
    get camera() {
      return camera!;
    },
    get workers() {
      return workers!;
    },
  };
};
