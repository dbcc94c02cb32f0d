/** A hand-held scanner of the kind "HID POS"; it takes the place of the browser's own devices. */
export interface FakeHid {
  /** The scanner reads this, and tells it in as many reports as it takes. */
  scan(text: string): void;
  /** The device sends a report of another kind. */
  send(bytes: readonly number[]): void;
  /** Whether the page holds the device open. */
  readonly isOpen: boolean;
  unplug(): void;
  restore(): void;
}

const perReport = 56;

/** As scanners send it: length, symbology identifier `]Q1`, text, identifier again, and whether it goes on. */
const reportsOf = (text: string): number[][] => {
  const bytes = [...new TextEncoder().encode(text)];
  return Array.from({length: Math.max(1, Math.ceil(bytes.length / perReport))}, (_, at) => {
    const part = bytes.slice(at * perReport, (at + 1) * perReport);
    const padding = Array<number>(perReport - part.length).fill(0);
    return [
      part.length,
      0x5d,
      0x51,
      0x31,
      ...part,
      ...padding,
      0,
      0,
      (at + 1) * perReport < bytes.length ? 1 : 0,
    ];
  });
};

/** `answer`: what somebody does when asked for a device, and what the device does. */
export const fakeHid = (answer: 'chosen' | 'nothing' | 'busy' = 'chosen'): FakeHid => {
  let isOpen = false;
  const device = Object.assign(new EventTarget(), {
    opened: false,
    open: () => {
      if (answer === 'busy') return Promise.reject(new DOMException('It is held.', 'NotAllowedError'));
      isOpen = true;
      return Promise.resolve();
    },
    close: () => {
      isOpen = false;
      return Promise.resolve();
    },
  });
  const hid = Object.assign(new EventTarget(), {
    requestDevice: () => Promise.resolve(answer === 'nothing' ? [] : [device]),
  });
  const own = Object.getOwnPropertyDescriptor(navigator, 'hid');
  Object.defineProperty(navigator, 'hid', {configurable: true, value: hid});
  const send = (bytes: readonly number[]): void => {
    const data = new DataView(new Uint8Array(bytes).buffer);
    device.dispatchEvent(Object.assign(new Event('inputreport'), {data}));
  };
  return {
    scan: text => reportsOf(text).forEach(send),
    send,
    get isOpen() {
      return isOpen;
    },
    unplug: () => {
      isOpen = false;
      hid.dispatchEvent(Object.assign(new Event('disconnect'), {device}));
    },
    restore: () => {
      if (own) Object.defineProperty(navigator, 'hid', own);
      else delete (navigator as {hid?: unknown}).hid;
    },
  };
};
