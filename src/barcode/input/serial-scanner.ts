import type {HandScannerEvents} from './hand-scanner.js';

/** Web Serial (WICG), which the types of the DOM leave out. */
interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: {baudRate: number}): Promise<void>;
  close(): Promise<void>;
}

interface Serial {
  requestPort(): Promise<SerialPort>;
}

const serialOf = (): Serial | undefined => (navigator as {serial?: Serial}).serial;

/** What hand-held scanners are set to in the factory; those on USB ignore it. */
const baudRate = 9600;
/** Not every scanner ends a code with a line: so many milliseconds of silence end it too. */
const silence = 80;

/** Cuts what a port sends into codes. */
const codesFrom = (onScan: (text: string) => void): {take(bytes: Uint8Array): void; end(): void} => {
  const decoder = new TextDecoder();
  let text = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const give = (code: string): void => {
    if (code.trim()) onScan(code);
  };
  const end = (): void => {
    clearTimeout(timer);
    give(text);
    text = '';
  };
  return {
    take: bytes => {
      clearTimeout(timer);
      const lines = (text + decoder.decode(bytes, {stream: true})).split(/[\r\n\0]+/);
      text = lines.pop() ?? '';
      lines.forEach(give);
      if (text) timer = setTimeout(end, silence);
    },
    end,
  };
};

/**
 * Lets somebody choose the serial port of a hand-held scanner and reads codes from it until the signal; has to be
 * called in a tap. Resolves when nothing was chosen, after the signal, and when the scanner was unplugged.
 * @throws when the port cannot be opened, as when another program holds it.
 */
export const connectSerialScanner = async ({
  onScan,
  onConnected,
  signal,
}: HandScannerEvents): Promise<void> => {
  let port: SerialPort | undefined;
  try {
    port = await serialOf()?.requestPort();
  } catch {
    // Nothing was chosen.
  }
  if (!port || signal.aborted) return;
  await port.open({baudRate});
  const reader = port.readable?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  const codes = codesFrom(text => {
    if (!signal.aborted) onScan(text);
  });
  try {
    if (signal.aborted) return;
    onConnected();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      codes.take(part.value);
  } catch {
    // It was unplugged.
  } finally {
    codes.end();
    signal.removeEventListener('abort', stop);
    reader?.releaseLock();
    await port.close().catch(() => undefined);
  }
};
