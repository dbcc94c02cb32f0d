import {asCameraError, CameraError} from './camera-error.js';
import type {CameraInfo} from './lens.js';
import {listCameras, openBest, showCamera} from './open-best.js';
import type {OpenCamera} from './open-best.js';
import {stopStream} from './open-stream.js';
import {rememberCamera} from './remembered-camera.js';
import {cameraPermission, watchSurroundings} from './surroundings.js';
import {hasTorch, setTrackZoom, switchTorch, tuneTrack, zoomOf} from './track-controls.js';
import type {ZoomRange} from './track-controls.js';
import {keepVigil} from './vigil.js';
import {createWakeLock} from './wake-lock.js';

/**
 * - `asking`: somebody has to allow it first; `starting`: it is allowed and comes.
 * - `interrupted`: something else has it, or the page was hidden for long; it comes back by itself.
 */
export type CameraPhase = 'off' | 'asking' | 'starting' | 'running' | 'interrupted' | 'failed';

export interface CameraState {
  phase: CameraPhase;
  /** Why it failed. */
  error?: CameraError | undefined;
  /** Every camera of the device, once one is allowed. */
  cameras: readonly CameraInfo[];
  deviceId?: string | undefined;
  /** Whether the light is on; undefined where there is none. */
  torch?: boolean | undefined;
  zoom?: ZoomRange | undefined;
  /** It looks at the person who holds it; people expect a mirror then. */
  facesUser: boolean;
}

export interface Camera {
  readonly state: CameraState;
  /** Starts, or starts again after a failure; without effect while it runs. */
  start(): void;
  /** Lets go of the camera; no track lives on, also of one that was still starting. */
  stop(): void;
  /** Changes to another camera and remembers it on this device. */
  choose(deviceId: string): void;
  setTorch(on: boolean): Promise<void>;
  setZoom(value: number): Promise<void>;
}

const off: CameraState = {phase: 'off', cameras: [], facesUser: false};
/** Phones need a moment between two streams. */
const settle = 300;
/** A camera that is lost so often within a minute is not started again by itself. */
const mostLosses = 3;
const aMinute = 60_000;

/**
 * A camera for reading codes, shown in a video element. Everything that can happen to it ends in a state; nothing
 * is thrown.
 */
export const createCamera = (
  video: HTMLVideoElement,
  onChange: (state: CameraState) => void = () => undefined,
): Camera => {
  const wakeLock = createWakeLock();
  let state = off;
  let chosen: string | undefined;
  let open: OpenCamera | undefined;
  let [run, watch]: [AbortController | undefined, AbortController | undefined] = [undefined, undefined];
  let last: Promise<void> = Promise.resolve();
  let losses: number[] = [];

  const set = (change: Partial<CameraState>): void => {
    state = {...state, ...change};
    onChange(state);
  };

  const release = (): void => {
    run?.abort();
    run = undefined;
    stopStream(open?.stream);
    open = undefined;
    video.srcObject = null;
    wakeLock.release();
  };

  const fail = (error: CameraError): void => {
    release();
    set({phase: 'failed', error, torch: undefined, zoom: undefined});
  };

  const lost = async (): Promise<void> => {
    const deviceId = open?.deviceId;
    release();
    const watched = watch?.signal;
    const [cameras, permission] = await Promise.all([listCameras(), cameraPermission()]);
    if (!watched || watched.aborted || run) return;
    losses = [...losses.filter(at => Date.now() - at < aMinute), Date.now()];
    if (permission === 'denied') fail(new CameraError('refused', 'The camera is no longer allowed.'));
    else if (deviceId && !cameras.some(camera => camera.deviceId === deviceId))
      fail(new CameraError('unplugged', 'The camera was disconnected.'));
    else if (losses.length > mostLosses) fail(new CameraError('in-use', 'Something else takes the camera.'));
    else begin(settle);
  };

  const interrupt = (): void => {
    release();
    set({phase: 'interrupted', torch: undefined});
  };

  const openInto = async (signal: AbortSignal, wait: number): Promise<void> => {
    if (wait) await new Promise(resolve => setTimeout(resolve, wait));
    if (signal.aborted) return;
    set({phase: (await cameraPermission()) === 'granted' ? 'starting' : 'asking', error: undefined});
    if (signal.aborted) return;
    const camera = await openBest(chosen, signal);
    // It may have been stopped in the very moment in which it was opened.
    if (signal.aborted) return stopStream(camera.stream);
    open = camera;
    set({phase: 'starting'});
    const {track, deviceId} = camera;
    // The first pictures are looked at while the camera still finds its focus.
    const tuned = tuneTrack(track);
    await showCamera(video, camera, signal);
    if (signal.aborted) return;
    const facesUser = track.getSettings().facingMode === 'user';
    const torch = hasTorch(track) ? false : undefined;
    wakeLock.hold();
    set({phase: 'running', deviceId, torch, zoom: zoomOf(track), facesUser});
    void Promise.all([listCameras(), tuned]).then(([cameras]) => {
      if (!signal.aborted) set({cameras, zoom: zoomOf(track)});
    });
    keepVigil(
      video,
      track,
      {
        ended: () => void lost(),
        frozen: () => void lost(),
        unwatched: interrupt,
        muted: () => set({phase: 'interrupted'}),
        unmuted: () => set({phase: 'running'}),
      },
      signal,
    );
  };

  /** One after the other: phones answer two requests at once with two dead streams. */
  const begin = (wait = 0): void => {
    release();
    const own = (run = new AbortController());
    last = last
      .then(() => openInto(own.signal, wait))
      .catch((cause: unknown) => {
        if (!own.signal.aborted) fail(asCameraError(cause));
      });
  };

  const restartAfter = (...codes: readonly string[]): void => {
    if (state.phase === 'failed' && codes.includes(state.error?.code ?? '')) begin(settle);
  };

  const surroundings = {
    devices: (): void => {
      restartAfter('no-camera', 'unplugged');
      if (state.phase === 'running') void listCameras().then(cameras => set({cameras}));
    },
    permission: (now: PermissionState): void => {
      if (now === 'granted') restartAfter('refused');
      else if (now === 'denied' && state.phase === 'running') void lost();
    },
    back: (): void => {
      if (state.phase === 'interrupted' && !open && !run) begin(settle);
      restartAfter('in-use');
    },
  };

  return {
    get state() {
      return state;
    },
    start: () => {
      if (watch && state.phase !== 'failed') return;
      watch?.abort();
      watch = new AbortController();
      watchSurroundings(surroundings, watch.signal);
      losses = [];
      begin();
    },
    stop: () => {
      watch?.abort();
      watch = undefined;
      release();
      if (state.phase !== 'off') set({...off, error: undefined, torch: undefined, zoom: undefined});
    },
    choose: deviceId => {
      chosen = deviceId;
      rememberCamera(deviceId);
      if (watch) begin();
    },
    setTorch: async on => {
      const {track} = open ?? {};
      if (!track || state.torch === undefined) return;
      const torch = await switchTorch(track, on);
      if (open?.track === track) set({torch});
    },
    setZoom: async value => {
      const {track} = open ?? {};
      if (!track) return;
      await setTrackZoom(track, value);
      if (open?.track === track) set({zoom: zoomOf(track)});
    },
  };
};
