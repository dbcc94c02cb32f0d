/** The absolute address of the decoder's WebAssembly file: the page's own choice, else beside this module. */
export const wasmAddress = (own: string | undefined): string => {
  if (own === undefined) return new URL('./zxing-3.1.4.wasm', import.meta.url).href;
  // The worker has another base address than the page that names the file.
  return typeof document === 'undefined' ? own : new URL(own, document.baseURI).href;
};
