/** What people hear and feel: `found` is one high tone, `problem` two low ones. */
export type Feedback = 'found' | 'problem';

/** Hertz, and seconds from now when each tone begins. */
const tones: Record<Feedback, {pitch: number; starts: readonly number[]}> = {
  found: {pitch: 1320, starts: [0]},
  problem: {pitch: 220, starts: [0, 0.18]},
};
const length = 0.12;
const volume = 0.25;
/** Milliseconds of buzzing and rest. */
const buzzes: Record<Feedback, number[]> = {found: [70], problem: [60, 80, 60]};

/** Sound and vibration; silent where the browser has or allows none. */
export class FeedbackPlayer {
  #audio: AudioContext | undefined;

  /** To be called in a tap: browsers allow sound from then on. */
  unlock(): void {
    try {
      this.#audio ??= new AudioContext();
      void this.#audio.resume().catch(() => undefined);
    } catch {
      // No sound device.
    }
  }

  give(feedback: Feedback, isQuiet: boolean): void {
    // Absent on iOS; typed as always there.
    (navigator.vibrate as typeof navigator.vibrate | undefined)?.call(navigator, buzzes[feedback]);
    const audio = this.#audio;
    if (isQuiet || audio?.state !== 'running') return;
    const {pitch, starts} = tones[feedback];
    const gain = new GainNode(audio, {gain: volume});
    gain.connect(audio.destination);
    for (const start of starts) {
      const tone = new OscillatorNode(audio, {frequency: pitch});
      tone.connect(gain);
      tone.start(audio.currentTime + start);
      tone.stop(audio.currentTime + start + length);
      if (start === starts.at(-1)) tone.onended = () => gain.disconnect();
    }
  }

  close(): void {
    void this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }
}
