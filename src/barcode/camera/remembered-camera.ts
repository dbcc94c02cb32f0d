const key = 'standby.camera';

/** The camera that somebody chose on this device; nothing where the browser keeps nothing. */
export const rememberedCamera = (): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

export const rememberCamera = (deviceId: string): void => {
  try {
    localStorage.setItem(key, deviceId);
  } catch {
    // Then it is chosen again next time.
  }
};
