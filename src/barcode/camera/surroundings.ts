/** What changes around a camera while somebody wants one. */
export interface SurroundingEvents {
  /** Cameras came or went. */
  devices(): void;
  /** It was allowed or forbidden. */
  permission(state: PermissionState): void;
  /** The page is seen again. */
  back(): void;
}

/** Whether the camera is allowed; `prompt` where the browser does not tell. */
const permissionStatus = async (): Promise<PermissionStatus | undefined> => {
  try {
    return await navigator.permissions.query({name: 'camera'});
  } catch {
    return undefined;
  }
};

export const cameraPermission = async (): Promise<PermissionState> =>
  (await permissionStatus())?.state ?? 'prompt';

/** Watches until the signal. */
export const watchSurroundings = (events: SurroundingEvents, signal: AbortSignal): void => {
  const back = (): void => {
    if (document.visibilityState === 'visible') events.back();
  };
  // Typed as always there, but absent on pages without TLS.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  devices?.addEventListener('devicechange', () => events.devices(), {signal});
  document.addEventListener('visibilitychange', back, {signal});
  addEventListener('pageshow', back, {signal});
  addEventListener('focus', back, {signal});
  void permissionStatus().then(status => {
    if (!signal.aborted) status?.addEventListener('change', () => events.permission(status.state), {signal});
  });
};
