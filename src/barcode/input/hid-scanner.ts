import type {HandScannerEvents} from './hand-scanner.js';

/** WebHID (WICG), which the types of the DOM leave out. */
interface HidDevice extends EventTarget {
  readonly opened: boolean;
  open(): Promise<void>;
  close(): Promise<void>;
}

interface Hid extends EventTarget {
  requestDevice(options: {filters: {usagePage: number}[]}): Promise<HidDevice[]>;
}

const hidOf = (): Hid | undefined => (navigator as {hid?: Hid}).hid;

/** "Bar code scanner" in the usage tables for points of sale of the USB Implementers' Forum, 1.02. */
const usagePage = 0x8c;

/** Where things are in a report of 63 bytes, as the scanners of this kind send it; its number comes apart. */
const layout = {length: 0, symbology: 1, text: 4, goesOn: 62};

/** How a symbology identifier (ISO/IEC 15424) begins: other reports of the device have none. */
const flag = ']'.charCodeAt(0);

/** Puts the reports of one code together. */
const codesFrom = (onScan: (text: string) => void): ((report: DataView) => void) => {
  let bytes: number[] = [];
  return report => {
    if (report.byteLength <= layout.goesOn || report.getUint8(layout.symbology) !== flag) return;
    const length = Math.min(report.getUint8(layout.length), layout.goesOn - layout.text);
    for (let at = 0; at < length; at += 1) bytes.push(report.getUint8(layout.text + at));
    if (report.getUint8(layout.goesOn) & 1) return;
    const text = new TextDecoder().decode(new Uint8Array(bytes)).replace(/[\r\n\0]+$/, '');
    bytes = [];
    if (text.trim()) onScan(text);
  };
};

/**
 * Lets somebody choose a hand-held scanner that is set to the kind "HID POS" and reads codes from it until the
 * signal; has to be called in a tap. Resolves when nothing was chosen, after the signal, and when it was unplugged.
 * @throws when the scanner cannot be opened, as when another program holds it.
 */
export const connectHidScanner = async ({onScan, onConnected, signal}: HandScannerEvents): Promise<void> => {
  const hid = hidOf();
  let device: HidDevice | undefined;
  try {
    [device] = (await hid?.requestDevice({filters: [{usagePage}]})) ?? [];
  } catch {
    // Nothing was chosen.
  }
  if (!hid || !device || signal.aborted) return;
  const own = device;
  if (!own.opened) await own.open();
  const gone = new AbortController();
  const take = codesFrom(onScan);
  const listening = {signal: gone.signal};
  await new Promise<void>(resolve => {
    gone.signal.addEventListener('abort', () => resolve());
    signal.addEventListener('abort', () => gone.abort(), listening);
    hid.addEventListener(
      'disconnect',
      event => {
        if ((event as Event & {device?: HidDevice}).device === own) gone.abort();
      },
      listening,
    );
    own.addEventListener('inputreport', event => take((event as Event & {data: DataView}).data), listening);
    if (signal.aborted) gone.abort();
    else onConnected();
  });
  await own.close().catch(() => undefined);
};
