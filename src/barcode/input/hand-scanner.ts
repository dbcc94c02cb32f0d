/** What a hand-held scanner that a page talks to itself tells, and when it is let go. */
export interface HandScannerEvents {
  onScan(text: string): void;
  /** The scanner answers. */
  onConnected(): void;
  signal: AbortSignal;
}

/** Whether this browser gives pages HID devices; those of phones, Firefox and Safari do not. */
export const hasHid = (): boolean => !!(navigator as {hid?: unknown}).hid;

/** Whether this browser gives pages serial ports; those of phones and Firefox do not. */
export const hasSerial = (): boolean => !!(navigator as {serial?: unknown}).serial;
