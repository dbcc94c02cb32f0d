/** How long "it is over" stays at least; the focus or the pointer on it makes it stay on. */
const lifetime = 8_000;

/** What is over and is being said for a short while. */
export class OverNotes {
  lines: readonly string[] = [];
  #countdown: ReturnType<typeof setTimeout> | undefined;

  /** `isHeld` tells whether somebody is on it; `onChange` is called when there is more or less to say. */
  constructor(
    private readonly isHeld: () => boolean,
    private readonly onChange: () => void,
  ) {}

  /** False when it is being said already. */
  add(line: string): boolean {
    if (this.lines.includes(line)) return false;
    this.lines = [...this.lines, line];
    this.onChange();
    return true;
  }

  /** Starts the time when the lines come into sight. */
  seen(): void {
    if (this.lines.length) this.#countdown ??= setTimeout(() => this.#end(), lifetime);
  }

  clear(): void {
    this.stop();
    this.lines = [];
    this.onChange();
  }

  stop(): void {
    clearTimeout(this.#countdown);
    this.#countdown = undefined;
  }

  #end(): void {
    this.#countdown = undefined;
    if (document.hidden || this.isHeld()) this.seen();
    else this.clear();
  }
}
