/** What may happen to a camera that runs. */
export interface VigilEvents {
  /** Its track has ended: unplugged, revoked, or taken by another app. */
  ended(): void;
  /** It gives black pictures for now, as during a phone call. */
  muted(): void;
  unmuted(): void;
  /** It says that it runs, but gives no pictures. */
  frozen(): void;
  /** Nobody has looked for a while: it can be let go. */
  unwatched(): void;
}

/** Without a picture for so long while it can be seen, a stream is dead. */
const frozenAfter = 2500;
/** How long a hidden page keeps its camera. */
const unwatchedAfter = 20_000;

/**
 * Watches over a running camera until the signal. Installed web apps may come back without `visibilitychange`, so
 * `pageshow` and `focus` count too; several of them come at once and mean one look.
 */
export const keepVigil = (
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  events: VigilEvents,
  signal: AbortSignal,
): void => {
  let [look, leave]: [number, number] = [0, 0];

  const check = (): void => {
    clearTimeout(look);
    clearTimeout(leave);
    if (document.visibilityState !== 'visible') {
      leave = window.setTimeout(events.unwatched, unwatchedAfter);
      return;
    }
    if (track.readyState === 'ended') return events.ended();
    // Browsers pause what was hidden.
    if (video.paused) video.play().catch(() => undefined);
    const before = video.currentTime;
    look = window.setTimeout(() => {
      if (document.visibilityState !== 'visible' || track.muted) return;
      if (video.currentTime === before) events.frozen();
      else check();
    }, frozenAfter);
  };

  track.addEventListener('ended', events.ended, {signal});
  track.addEventListener('mute', events.muted, {signal});
  track.addEventListener('unmute', events.unmuted, {signal});
  document.addEventListener('visibilitychange', check, {signal});
  addEventListener('pageshow', check, {signal});
  addEventListener('focus', check, {signal});
  signal.addEventListener('abort', () => {
    clearTimeout(look);
    clearTimeout(leave);
  });
  check();
};
