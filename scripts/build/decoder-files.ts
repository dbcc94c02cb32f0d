import {readFileSync} from 'node:fs';
import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/** The files that the decoder names by their address, and where they come from. */
const files: readonly (readonly [RegExp, name: string, source: string])[] = [
  [
    /new URL\('\.\/zxing-[\d.]+\.wasm', import\.meta\.url\)\.href/,
    'zxing.wasm',
    'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
  ],
  [/new URL\('\.\/worker\.js', import\.meta\.url\)\.href/, 'decoder-worker.js', 'dist/lib/barcode/worker.js'],
];

/** Lays the decoder's files beside the chunks, under names that change with what is in them. */
export const decoderFiles = (): Plugin => ({
  name: 'decoder-files',
  transform(code, id) {
    if (!id.endsWith('/lib/barcode/decoder.js')) return null;
    const edited = new MagicString(code);
    for (const [place, name, source] of files) {
      const match = place.exec(code);
      if (!match) return this.error(`The decoder has changed: ${place} is no longer in ${id}`);
      const file = this.emitFile({type: 'asset', name, source: readFileSync(source)});
      edited.overwrite(match.index, match.index + match[0].length, `import.meta.ROLLUP_FILE_URL_${file}`);
    }
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
