import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import MagicString from 'magic-string';
import type {Plugin, PluginContext} from 'rollup';

const lib = 'dist/lib/barcode';
/** Parts of the worker that lie beside it, in files of their own. */
const parts = ['second-chance', 'lines'] as const;
const wasm = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm';

/** A file whose name changes with what is in it, known before the build ends. */
const named = (name: string, source: string): {type: 'asset'; fileName: string; source: string} => {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return {type: 'asset', fileName: `chunks/${name}-${hash}.js`, source};
};

const partFile = (part: (typeof parts)[number]): ReturnType<typeof named> =>
  named(part, readFileSync(`${lib}/${part}/reader.js`, 'utf8'));

/** Leads the worker to its parts, which lie beside it here. */
const workerSource = (): string =>
  parts.reduce(
    (source, part) => {
      const path = `./${part}/reader.js`;
      if (!source.includes(path)) throw new Error(`The worker no longer names ${path}`);
      return source.replace(path, partFile(part).fileName.replace(/^chunks/, '.'));
    },
    readFileSync(`${lib}/worker.js`, 'utf8'),
  );

/** Replaces the address in a module by that of an emitted file. */
const replaced = (
  context: PluginContext,
  code: string,
  places: readonly (readonly [RegExp, file: string])[],
): {code: string; map: ReturnType<MagicString['generateMap']>} => {
  const edited = new MagicString(code);
  for (const [place, file] of places) {
    const match = place.exec(code);
    if (!match) return context.error(`The decoder has changed: ${place} is no longer there`);
    edited.overwrite(match.index, match.index + match[0].length, `import.meta.ROLLUP_FILE_URL_${file}`);
  }
  return {code: edited.toString(), map: edited.generateMap({hires: true})};
};

/** Lays the decoder's files beside the chunks, under names that change with what is in them. */
export const decoderFiles = (): Plugin => ({
  name: 'decoder-files',
  transform(code, id) {
    // The page uses them too, where a policy refuses the worker.
    const part = parts.find(name => id.endsWith(`/lib/barcode/${name}/load.js`));
    if (part) return replaced(this, code, [[/(?<=import\()'\.\/reader\.js'/, this.emitFile(partFile(part))]]);
    if (id.endsWith('/lib/barcode/wasm-address.js'))
      return replaced(this, code, [
        [
          /new URL\('\.\/zxing-[\d.]+\.wasm', import\.meta\.url\)\.href/,
          this.emitFile({type: 'asset', name: 'zxing.wasm', source: readFileSync(wasm)}),
        ],
      ]);
    if (!id.endsWith('/lib/barcode/decoder.js')) return null;
    const worker = workerSource();
    return replaced(this, code, [
      [
        /new URL\('\.\/worker\.js', import\.meta\.url\)\.href/,
        this.emitFile({type: 'asset', name: 'decoder-worker.js', source: worker}),
      ],
      [
        /new URL\('\.\/plain\/worker\.js', import\.meta\.url\)\.href/,
        this.emitFile({
          type: 'asset',
          name: 'plain-decoder-worker.js',
          source: readFileSync(`${lib}/plain/worker.js`),
        }),
      ],
    ]);
  },
});
