import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';

/** `assertive` interrupts what is being read; only a new major or critical fault may. */
export type Urgency = 'polite' | 'assertive';

const key = Symbol.for('standby.announced');
const page = globalThis as {[key]?: Set<string>};
const remembered = 200;
/** Time for a dialog to claim a change that it will speak itself, and for the regions to be noticed empty. */
const delay = 150;
/** Long enough to be read out, short enough that nobody browsing the page meets old news. */
const lifetime = 10_000;
const invisible =
  'position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';

/** True for the first asker on this page, whichever element or copy of the library it is; it may then speak. */
export const claimAnnouncement = (change: string): boolean => {
  const said = (page[key] ??= new Set());
  if (said.has(change)) return false;
  said.add(change);
  for (const oldest of said) if (said.size > remembered) said.delete(oldest);
  return true;
};

/** Lets a change be said again: for what has no id of its own for each time that it happens. */
export const releaseAnnouncement = (change: string): void => {
  page[key]?.delete(change);
};

/**
 * Two live regions in the shadow root of its host, there and empty from the first connection on. The host must
 * not be `display: none` while it has something to say; `holder` may be moved into an open modal dialog.
 */
export class Announcer implements ReactiveController {
  readonly holder = document.createElement('div');
  readonly #regions: Record<Urgency, HTMLElement>;

  constructor(private readonly host: ReactiveElement) {
    this.#regions = {polite: this.#region('status'), assertive: this.#region('alert')};
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.holder.parentNode) this.host.renderRoot.prepend(this.holder);
  }

  /** Speaks a text unless anybody on this page claimed the same change; `lang` where it is not the host's. */
  announce(change: string, text: string, urgency: Urgency = 'polite', lang = ''): void {
    setTimeout(() => {
      if (!this.host.isConnected || !claimAnnouncement(change)) return;
      const line = document.createElement('p');
      if (lang) line.lang = lang;
      line.textContent = text;
      this.#regions[urgency].append(line);
      setTimeout(() => line.remove(), lifetime);
    }, delay);
  }

  #region(role: string): HTMLElement {
    const region = document.createElement('div');
    region.role = role;
    region.ariaAtomic = 'false';
    region.style.cssText = invisible;
    this.holder.append(region);
    return region;
  }
}
