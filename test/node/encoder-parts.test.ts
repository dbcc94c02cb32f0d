import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {it} from 'node:test';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {encoderParts} from '../../scripts/build/encoder-parts.js';

interface Encoder {
  create(
    segments: readonly {data: string; mode: string}[],
    options: {errorCorrectionLevel: string; version?: number | undefined; maskPattern?: number | undefined},
  ): {modules: {data: Uint8Array}; version: number; maskPattern: number};
}

const require = createRequire(import.meta.url);
const path = require.resolve('qrcode/lib/core/qrcode.js');
const whole = require(path) as Encoder;

/** The encoder as pages load it. */
const published = async (): Promise<Encoder> => {
  const bundle = await rollup({input: path, plugins: [nodeResolve(), encoderParts(), commonjs()]});
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  const url = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  return ((await import(url)) as {default: Encoder}).default;
};

const segments = [
  {data: '0123456789012', mode: 'numeric'},
  {data: 'HTTPS://MUSEUM.EXAMPLE/F/7Q3K $%*+-', mode: 'alphanumeric'},
  {data: 'é’—漢字😀', mode: 'byte'},
];

it('the encoder without what is never called draws the same codes', async () => {
  const cut = await published();
  const same = (list: typeof segments, options: Parameters<Encoder['create']>[1]): void => {
    const draw = ({create}: Encoder): unknown => {
      try {
        const {modules, version, maskPattern} = create(list, options);
        return {modules: Buffer.from(modules.data).toString('hex'), version, maskPattern};
      } catch {
        return 'too long';
      }
    };
    assert.deepEqual(draw(cut), draw(whole), JSON.stringify({list, options}));
  };
  for (const errorCorrectionLevel of ['L', 'M', 'Q', 'H'])
    for (let version = 1; version <= 40; version++) {
      // The smallest version is sought too: for texts of every length, of one kind and mixed.
      const length = version * version;
      for (const [at, {data, mode}] of segments.entries()) {
        const long = {data: data.repeat(Math.ceil(length / data.length)).slice(0, length), mode};
        same([long], {errorCorrectionLevel});
        same([long, segments[at === 0 ? 1 : 0]!], {errorCorrectionLevel, maskPattern: version % 8});
      }
      same(segments, {errorCorrectionLevel, version, maskPattern: version % 8});
    }
  same(segments, {errorCorrectionLevel: 'M'});
});
