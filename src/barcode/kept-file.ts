const shelf = 'standby-decoder';

/** Nothing where the browser keeps no files: on pages without TLS, in private windows, in Node. */
const open = async (): Promise<Cache | undefined> => {
  try {
    return await (globalThis.caches as CacheStorage | undefined)?.open(shelf);
  } catch {
    return undefined;
  }
};

/** A file as it was kept on this device: a scanner has to start again while the network is down. */
export const keptFile = async (url: string): Promise<ArrayBuffer | undefined> => {
  try {
    return await (await (await open())?.match(url))?.arrayBuffer();
  } catch {
    return undefined;
  }
};

/** Whether a file is kept, without reading it. */
export const isFileKept = async (url: string): Promise<boolean> => {
  try {
    return !!(await (await open())?.match(url));
  } catch {
    return false;
  }
};

/** Keeps a file in place of the one of an earlier version. */
export const keepFile = async (url: string, bytes: ArrayBuffer): Promise<void> => {
  try {
    const files = await open();
    for (const {url: other} of (await files?.keys()) ?? []) if (other !== url) await files?.delete(other);
    await files?.put(url, new Response(bytes, {headers: {'content-type': 'application/wasm'}}));
  } catch {
    // The device is full: it is fetched again next time.
  }
};
