/** Keeps the screen on while somebody scans. */
export interface WakeLock {
  hold(): void;
  release(): void;
}

/** Without effect where the browser has no wake lock or refuses it, as it does on an empty battery. */
export const createWakeLock = (): WakeLock => {
  let wanted = false;
  let lock: Promise<WakeLockSentinel | undefined> | undefined;

  const request = (): void => {
    if (!wanted || document.visibilityState !== 'visible') return;
    // Typed as always there; absent in older browsers and on pages without TLS.
    const wakeLock = navigator.wakeLock as typeof navigator.wakeLock | undefined;
    const before = lock;
    lock = (async () => {
      const held = await before;
      if (held && !held.released) return held;
      return wakeLock?.request('screen').catch(() => undefined);
    })();
  };

  return {
    hold: () => {
      if (wanted) return;
      wanted = true;
      // The browser takes it away whenever the page is hidden.
      document.addEventListener('visibilitychange', request);
      request();
    },
    release: () => {
      wanted = false;
      document.removeEventListener('visibilitychange', request);
      const held = lock;
      lock = undefined;
      void held?.then(sentinel => sentinel?.release()).catch(() => undefined);
    },
  };
};
