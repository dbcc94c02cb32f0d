/** The encoder of the `qrcode` package without its renderers, as far as it is used. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    modules: {size: number; data: Uint8Array};
    version: number;
    maskPattern: number;
  }
  interface CreateOptions {
    errorCorrectionLevel: string;
    version?: number | undefined;
    maskPattern?: number | undefined;
  }
  const core: {create(segments: readonly {data: string; mode: string}[], options: CreateOptions): QrSymbol};
  export = core;
}
