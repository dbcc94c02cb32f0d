import {createHash} from 'node:crypto';
import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/** What stands instead of a file of the `qrcode` package, made from that file. */
interface Part {
  /** First signs of the SHA-256 of the file that it was written for. */
  hash: string;
  write(code: string): string;
}

/** The numbers of a table in the file, each as one sign: they repeat, and pack far better so. */
const signs = (numbers: readonly number[]): string =>
  JSON.stringify(String.fromCharCode(...numbers.map(number => number + 35)));

const table = (code: string, name: string): number[] =>
  (new RegExp(`${name} = \\[([^\\]]+)\\]`).exec(code)?.[1] ?? '')
    .replace(/\/\/.*/g, '')
    .split(',')
    .map(Number);

/** Without the checks of what the encoder itself hands over. */
const unchecked = (code: string): string =>
  code
    .replace(/if \([^{}]*\) \{\s*throw new Error\([^]*?\)\n\s*\}/g, '')
    .replace(/if \([^{}\n]*\) throw new Error\([^\n]*/g, '');

/** `qrMatrix` has checked every option and hands over segments that are made already. */
const parts: Readonly<Record<string, Part>> = {
  segments: {
    hash: 'abd08a6ddd77',
    write: () => `const Mode = require('./mode');
      const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
      const kinds = {
        numeric: [Mode.NUMERIC, [0, 4, 7, 10], group => +group],
        alphanumeric: [Mode.ALPHANUMERIC, [0, 6, 11], group => [...group].reduce((sum, sign) => sum * 45 + signs.indexOf(sign), 0)],
        byte: [Mode.BYTE, [0, 8], ([byte]) => byte],
      };
      exports.fromArray = list => list.map(({data, mode: kind}) => {
        const [mode, bits, valueOf] = kinds[kind];
        const most = bits.length - 1;
        const all = kind === 'byte' ? new TextEncoder().encode(data) : data;
        const groups = [];
        for (let at = 0; at < all.length; at += most) groups.push(all.slice(at, at + most));
        return {
          mode,
          getLength: () => all.length,
          getBitsLength: () => groups.reduce((sum, group) => sum + bits[group.length], 0),
          write: buffer => groups.forEach(group => buffer.put(valueOf(group), bits[group.length])),
        };
      });`,
  },
  mode: {
    hash: '25d3574cf4b0',
    write: () => `exports.NUMERIC = {bit: 1, ccBits: [10, 12, 14]};
      exports.ALPHANUMERIC = {bit: 2, ccBits: [9, 11, 13]};
      exports.BYTE = {bit: 4, ccBits: [8, 16, 16]};
      exports.getCharCountIndicator = ({ccBits}, version) => ccBits[(version > 9) + (version > 26)];`,
  },
  'error-correction-level': {
    hash: '7f31b2250223',
    write: () => `const levels = {L: {bit: 1}, M: {bit: 0}, Q: {bit: 3}, H: {bit: 2}};
      exports.from = name => levels[name];`,
  },
  'error-correction-code': {
    hash: '03683cae6cc4',
    write: code => {
      const blocks = table(code, 'EC_BLOCKS_TABLE');
      const each = table(code, 'EC_CODEWORDS_TABLE').map((all, at) => all / (blocks[at] ?? 1));
      return `const look = (table, version, {bit}) => table.charCodeAt(version * 4 - 4 + (bit ^ 1)) - 35;
        exports.getBlocksCount = (...place) => look(${signs(blocks)}, ...place);
        exports.getTotalCodewordsCount = (...place) => exports.getBlocksCount(...place) * look(${signs(each)}, ...place);`;
    },
  },
  utils: {
    hash: '1b66145cb9af',
    write: code => `${code.slice(0, code.indexOf('/**')).replace('let toSJISFunction', '')}
      exports.getSymbolSize = version => version * 4 + 17;
      exports.getSymbolTotalCodewords = version => CODEWORDS_COUNT[version];
      exports.getBCHDigit = data => 32 - Math.clz32(data);`,
  },
  version: {
    hash: '1221665a29e6',
    write: () => `const Utils = require('./utils');
      const ECCode = require('./error-correction-code');
      const Mode = require('./mode');
      const bits = (segments, version) => segments.reduce(
        (sum, data) => sum + 4 + Mode.getCharCountIndicator(data.mode, version) + data.getBitsLength(), 0);
      exports.from = version => version;
      exports.getBestVersionForData = (segments, level) => {
        for (let version = 1; version <= 40; version++)
          if (bits(segments, version) <=
            8 * (Utils.getSymbolTotalCodewords(version) - ECCode.getTotalCodewordsCount(version, level)))
            return version;
      };
      exports.getEncodedBits = version => {
        let rest = version << 12;
        while (Utils.getBCHDigit(rest) > 12) rest ^= 7973 << (Utils.getBCHDigit(rest) - 13);
        return (version << 12) | rest;
      };`,
  },
  'mask-pattern': {
    hash: 'c8cfdab7b8d8',
    write: code =>
      code
        .replace(/exports\.isValid = [^]*?\n\}/, '')
        .replace(/exports\.from = [^]*?\n\}/, 'exports.from = mask => mask')
        .replace(/exports\.Patterns = \{[^}]*\}/, '')
        .replace(/Object\.keys\(exports\.Patterns\)\.length/, '8')
        .replace(/exports\.Patterns\.PATTERN(\d+)/g, (_, bits: string) => String(parseInt(bits, 2)))
        .replace(/throw new Error\('bad maskPattern:[^\n]*/, 'throw 0'),
  },
  'bit-matrix': {hash: '77e051929fbc', write: unchecked},
  'galois-field': {hash: 'd487207ce504', write: unchecked},
  'reed-solomon-encoder': {hash: '080273fcf5a7', write: unchecked},
  'bit-buffer': {hash: 'c6f982814aa3', write: code => code.replace(/ {2}get: [^]*?\n {2}\},\n/, '')},
  qrcode: {
    hash: '216e490908ed',
    write: code =>
      code
        .replace(
          / {2}if \(Array\.isArray\(data\)\) \{[^]*?throw new Error\('Invalid data'\)\n {2}\}/,
          'segments = Segments.fromArray(data)',
        )
        .replace(/throw new Error\([^]*?\)\n/g, 'throw 0\n')
        .replace(
          /exports\.create = [^]*$/,
          `exports.create = (data, {errorCorrectionLevel, version, maskPattern}) =>
          createSymbol(data, version, ECLevel.from(errorCorrectionLevel), maskPattern)`,
        ),
  },
};

/** Leaves out of the encoder of QR codes what is never called; the build fails when the encoder has changed. */
export const encoderParts = (): Plugin => ({
  name: 'encoder-parts',
  transform(code, id) {
    const part = parts[/\/qrcode\/lib\/core\/([\w-]+)\.js$/.exec(id)?.[1] ?? ''];
    if (!part) return null;
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
    if (hash !== part.hash) return this.error(`The encoder has changed: ${id} is ${hash}`);
    const edited = new MagicString(code);
    edited.overwrite(0, code.length, part.write(code));
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
