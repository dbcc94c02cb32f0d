/** A serial port with a hand-held scanner behind it; it takes the place of the browser's own ports. */
export interface FakeSerial {
  /** The scanner sends this. */
  send(text: string): void;
  /** Whether the page holds the port open. */
  readonly isOpen: boolean;
  unplug(): void;
  restore(): void;
}

/** `answer`: what somebody does when asked for a port, and what the port does. */
export const fakeSerial = (answer: 'chosen' | 'nothing' | 'busy' = 'chosen'): FakeSerial => {
  let sender: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isOpen = false;
  let readable: ReadableStream<Uint8Array> | null = null;
  const port = {
    get readable() {
      return readable;
    },
    open: () => {
      if (answer === 'busy') return Promise.reject(new DOMException('It is held.', 'NetworkError'));
      isOpen = true;
      readable = new ReadableStream({start: controller => void (sender = controller)});
      return Promise.resolve();
    },
    close: () => {
      // As the real one, which refuses while somebody reads.
      if (readable?.locked) return Promise.reject(new TypeError('locked'));
      isOpen = false;
      readable = null;
      return Promise.resolve();
    },
  };
  const requestPort = (): Promise<unknown> =>
    answer === 'nothing'
      ? Promise.reject(new DOMException('Nothing was chosen.', 'NotFoundError'))
      : Promise.resolve(port);
  const own = Object.getOwnPropertyDescriptor(navigator, 'serial');
  Object.defineProperty(navigator, 'serial', {configurable: true, value: {requestPort}});
  return {
    send: text => sender?.enqueue(new TextEncoder().encode(text)),
    get isOpen() {
      return isOpen;
    },
    unplug: () => sender?.error(new DOMException('The device has been lost.', 'NetworkError')),
    restore: () => {
      if (own) Object.defineProperty(navigator, 'serial', own);
      else delete (navigator as {serial?: unknown}).serial;
    },
  };
};
