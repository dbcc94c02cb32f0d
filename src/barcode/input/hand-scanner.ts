/** What a hand-held scanner that a page talks to itself tells, and when it is let go. */
export interface HandScannerEvents {
  onScan(text: string): void;
  /** The scanner answers. */
  onConnected(): void;
  signal: AbortSignal;
}
