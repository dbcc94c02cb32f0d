import type {BarcodeFormat} from '../../barcode/index.js';

/** How a code came in: the camera, a picture, a hand-held scanner that types, has a serial port or is a HID device, or somebody's fingers. */
export type ScanSource = 'camera' | 'picture' | 'keyboard' | 'serial' | 'hid' | 'typed';

/** A code was read or entered. */
export class StandbyScanEvent extends Event {
  constructor(
    /** Its text. */
    readonly value: string,
    readonly source: ScanSource,
    /** Kind of code; undefined when it was typed, by a person or a hand-held scanner. */
    readonly format?: BarcodeFormat,
    /** What it holds before it is taken for text; undefined when it was typed. */
    readonly rawBytes?: Uint8Array,
  ) {
    super('standby-scan', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-scan': StandbyScanEvent;
  }
}
