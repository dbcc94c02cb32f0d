/**
 * Why there is no picture, for the program; each has a cure of its own:
 * - `insecure`: the page came over plain http: serve it over https.
 * - `unsupported`: the browser has no camera access: use another one.
 * - `blocked-by-page`: the page is in a frame without `allow="camera"`, or its policy forbids cameras.
 * - `refused`: somebody, or the system, does not allow it: allow the camera in the browser's settings.
 * - `no-camera`: there is none: connect one.
 * - `in-use`: another app or tab holds it: close that one.
 * - `unplugged`: it was disconnected while it ran: connect it again.
 * - `failed`: anything else: start again.
 */
export type CameraErrorCode =
  | 'insecure'
  | 'unsupported'
  | 'blocked-by-page'
  | 'refused'
  | 'no-camera'
  | 'in-use'
  | 'unplugged'
  | 'failed';

/** Why the camera does not run. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly code: CameraErrorCode;

  constructor(code: CameraErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What `getUserMedia` rejects with (W3C Media Capture and Streams, and older names that are still met). */
const codes: Readonly<Record<string, CameraErrorCode>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-camera',
  DevicesNotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
};

/** Whether this page may ask at all; undefined where the browser does not tell. */
const pageAllowsCamera = (): boolean | undefined =>
  (document as {featurePolicy?: {allowsFeature(name: string): boolean}}).featurePolicy?.allowsFeature(
    'camera',
  );

/** Anything caught while the camera starts, as the error that callers get. */
export const asCameraError = (cause: unknown): CameraError => {
  if (cause instanceof CameraError) return cause;
  const {name = '', message = String(cause)} = cause as Partial<Error>;
  const code = codes[name] ?? 'failed';
  if (code === 'refused' && pageAllowsCamera() === false)
    return new CameraError('blocked-by-page', 'The page or its frame lacks allow="camera".', {cause});
  return new CameraError(code, message, {cause});
};

/**
 * What keeps this page from ever getting a camera.
 * @throws {CameraError} `insecure` or `unsupported`.
 */
export const checkSupport = (): void => {
  // Typed as always there, but absent on pages without TLS and in some web views.
  if ((navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia) return;
  if (!globalThis.isSecureContext)
    throw new CameraError('insecure', 'Cameras work on https pages only. Serve this page over https.');
  throw new CameraError('unsupported', 'This browser gives pages no camera.');
};
