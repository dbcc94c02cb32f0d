import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {qrMatrix, qrSvg} from '../src/booking/index.js';

export interface Modules {
  size: number;
  /** Row by row: 1 dark, 0 light. */
  modules: Uint8Array;
}

/** Something that makes a code at level M out of a text, with its defaults otherwise. */
export interface Generator {
  name: string;
  /** What a page imports for it. */
  entry: string;
  matrix(text: string): Modules;
  svg(text: string): string;
}

const modulesOf = (size: number, isDark: (column: number, row: number) => boolean): Modules => ({
  size,
  modules: Uint8Array.from({length: size * size}, (_, at) =>
    Number(isDark(at % size, Math.floor(at / size))),
  ),
});

interface LeanQr {
  correction: {M: unknown};
  generate(text: string, options: object): {size: number; get(x: number, y: number): boolean};
}
interface LeanSvg {
  toSvgSource(code: unknown): string;
}
interface Uqr {
  encode(text: string, options: object): {size: number; data: boolean[][]};
  renderSVG(text: string, options: object): string;
}
interface QrGenerator {
  default(
    version: number,
    level: string,
  ): {
    addData(text: string): void;
    make(): void;
    getModuleCount(): number;
    isDark(row: number, column: number): boolean;
    createSvgTag(options: object): string;
  };
}
interface NodeQr {
  create(text: string, options: object): {modules: {size: number; data: Uint8Array}};
  toString(text: string, options: object, done: (error: unknown, svg: string) => void): void;
}

const ourFile = fileURLToPath(new URL('../src/booking/qr-svg.ts', import.meta.url));
const level = {errorCorrectionLevel: 'M'};

/** What is compared; ours first, because every ratio is to it. `qr-code-styling` draws what `qrcode-generator` 1 makes. */
export const generators = async (folder: string): Promise<Generator[]> => {
  const load = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as T;
  const lean = await load<LeanQr>('lean-qr/index.mjs');
  const {toSvgSource} = await load<LeanSvg>('lean-qr/extras/svg.mjs');
  const uqr = await load<Uqr>('uqr/dist/index.mjs');
  const node = createRequire(import.meta.url)('qrcode') as NodeQr;
  const leanCode = (text: string) =>
    lean.generate(text, {minCorrectionLevel: lean.correction.M, maxCorrectionLevel: lean.correction.M});
  const withGenerator = (name: string, {default: create}: QrGenerator, entry: string): Generator => {
    const code = (text: string) => {
      const made = create(0, 'M');
      made.addData(text);
      made.make();
      return made;
    };
    return {
      name,
      entry,
      matrix: text => {
        const made = code(text);
        return modulesOf(made.getModuleCount(), (column, row) => made.isDark(row, column));
      },
      svg: text => code(text).createSvgTag({scalable: true}),
    };
  };
  return [
    {
      name: 'standby `qrSvg`',
      entry: `export {qrSvg} from ${JSON.stringify(ourFile)}`,
      matrix: text => qrMatrix(text, {level: 'M'}),
      svg: text => qrSvg(text, {level: 'M'}),
    },
    {
      name: '`qrcode` 1.5.4',
      entry: `export {toString} from 'qrcode'`,
      matrix: text => {
        const {modules} = node.create(text, level);
        return {size: modules.size, modules: modules.data};
      },
      svg: text => {
        let made = '';
        // It calls back at once.
        node.toString(text, {...level, type: 'svg'}, (_error, svg) => (made = svg));
        return made;
      },
    },
    {
      name: '`lean-qr` 2.7.4',
      entry: `export {generate} from 'lean-qr'; export {toSvgSource} from 'lean-qr/extras/svg'`,
      matrix: text => {
        const code = leanCode(text);
        return modulesOf(code.size, (column, row) => code.get(column, row));
      },
      svg: text => toSvgSource(leanCode(text)),
    },
    {
      name: '`uqr` 0.1.3',
      entry: `export {renderSVG} from 'uqr'`,
      matrix: text => {
        const {size, data} = uqr.encode(text, {ecc: 'M', border: 0});
        return modulesOf(size, (column, row) => data[row]?.[column] ?? false);
      },
      svg: text => uqr.renderSVG(text, {ecc: 'M'}),
    },
    withGenerator(
      '`qrcode-generator` 2.0.4',
      await load<QrGenerator>('qrcode-generator/dist/qrcode.mjs'),
      `export {default} from 'qrcode-generator'`,
    ),
    withGenerator(
      '`qr-code-styling` 1.9.2',
      await load<QrGenerator>('qr-code-styling/node_modules/qrcode-generator/qrcode.js'),
      `export {default} from 'qr-code-styling'`,
    ),
  ];
};
