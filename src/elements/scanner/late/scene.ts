import type {CameraErrorCode, CameraState, DecoderError} from '../../../barcode/index.js';

/** Why codes cannot be read although there may be a camera. */
export type DecoderTrouble = 'wasm-refused' | 'wasm-unreachable' | 'decoder-failed';

/** Something is wrong, and its text says how to put it right. */
export type Trouble = CameraErrorCode | DecoderTrouble;

/** What the scanner shows: always exactly one of these. */
export type Scene =
  'idle' | 'asking' | 'starting' | 'looking' | 'dark' | 'found' | 'paused' | 'interrupted' | Trouble;

export interface Circumstances {
  camera: CameraState;
  /** Somebody wants to scan with it. */
  isOn: boolean;
  isPaused: boolean;
  isFound: boolean;
  isDark: boolean;
  /** The decoder is loaded. */
  isReady: boolean;
  decoderError: DecoderError | undefined;
}

export const decoderTrouble = ({code}: DecoderError): DecoderTrouble =>
  code === 'wasm-refused' || code === 'wasm-unreachable' ? code : 'decoder-failed';

export const sceneOf = (now: Circumstances): Scene => {
  const {phase, error} = now.camera;
  if (now.isFound) return 'found';
  if (now.isPaused) return 'paused';
  if (now.decoderError) return decoderTrouble(now.decoderError);
  if (phase === 'failed') return error?.code ?? 'failed';
  if (phase === 'off') return now.isOn ? 'starting' : 'idle';
  if (phase !== 'running') return phase;
  if (!now.isReady) return 'starting';
  return now.isDark ? 'dark' : 'looking';
};

const calm: readonly Scene[] = [
  'idle',
  'asking',
  'starting',
  'looking',
  'dark',
  'found',
  'paused',
  'interrupted',
];

export const isTrouble = (scene: Scene): scene is Trouble => !calm.includes(scene);
