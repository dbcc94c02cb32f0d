import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {BookingError, qrMatrix, qrSvg} from '../../src/booking/index.js';
import type {BookingErrorCode, QrSvgOptions} from '../../src/booking/index.js';
import {contrastToWhite} from '../../src/booking/contrast.js';
import {isDark} from '../../src/booking/qr-matrix.js';
import {qrPath, quietZone} from '../../src/booking/qr-path.js';

const text = 'https://museum.example/f/7q3k';
const logo = {href: 'data:image/png;base64,AA=='};

/** Winding number of a path around the middle of each square, by walking over its vertical edges. */
const windings = (path: string, side: number): number[][] => {
  const rows = Array.from({length: side}, () => new Array<number>(side).fill(0));
  for (const outline of path.split('z').filter(Boolean)) {
    const [, startX, startY, steps = ''] = /^M(\d+) (\d+)(.*)$/.exec(outline) ?? [];
    let [x, y] = [Number(startX), Number(startY)];
    const edge = (length: number): void => {
      for (let row = Math.min(y, y + length); row < Math.max(y, y + length); row++)
        for (let column = x; column < side; column++) rows[row]![column]! += Math.sign(length);
      y += length;
    };
    for (const [, kind, amount] of steps.matchAll(/([hv])(-?\d+)/g))
      if (kind === 'h') x += Number(amount);
      else edge(Number(amount));
    // The last edge, which `z` draws, is straight.
    assert.ok(x === Number(startX) || y === Number(startY), outline);
    edge(Number(startY) - y);
  }
  return rows;
};

const refusal = (text: string, options: QrSvgOptions = {}): BookingErrorCode => {
  try {
    qrSvg(text, options);
  } catch (error) {
    assert.ok(error instanceof BookingError && error instanceof RangeError, String(error));
    assert.ok(error.message.length > 10);
    return error.code;
  }
  return assert.fail('It was not refused.');
};

describe('the path', () => {
  it('covers the dark modules and nothing else, in every fill rule', () =>
    fc.assert(
      fc.property(fc.integer({min: 1, max: 25}), fc.infiniteStream(fc.nat(1)), (size, stream) => {
        const modules = Uint8Array.from({length: size * size}, () => stream.next().value);
        const matrix = {size, modules, version: 1, level: 'M', mask: 0} as const;
        const found = windings(qrPath(matrix), size + 2 * quietZone);
        found.forEach((row, y) =>
          row.forEach((winding, x) =>
            assert.equal(
              Math.abs(winding),
              Number(isDark(matrix, x - quietZone, y - quietZone)),
              `${x} ${y}`,
            ),
          ),
        );
      }),
    ));

  it('leaves the place of a logo light', () => {
    const matrix = qrMatrix(text, {level: 'H'});
    const found = windings(qrPath(matrix, 7), matrix.size + 2 * quietZone);
    const from = (matrix.size - 7) / 2;
    const isFree = (at: number): boolean => at >= from && at < from + 7;
    found.forEach((row, y) =>
      row.forEach((winding, x) => {
        const [column, line] = [x - quietZone, y - quietZone];
        const dark = isDark(matrix, column, line) && !(isFree(column) && isFree(line));
        assert.equal(Math.abs(winding), Number(dark));
      }),
    );
  });
});

describe('the picture', () => {
  it('stands on its own white plate with four modules of margin', () => {
    const svg = qrSvg(text);
    const side = qrMatrix(text).size + 8;
    assert.match(svg, new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"`));
    assert.ok(svg.includes(`<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>`));
    assert.ok(svg.includes('<path fill="#000" d="M4 4h7v7h-7z'));
    assert.doesNotMatch(svg, /style=|class=|role=|<title|width=/);
  });

  it('has a size on paper and a name when asked for', () => {
    const svg = qrSvg(text, {moduleMm: 0.7, title: 'Tickets for <"Monet" & friends>\u0007'});
    const width = Number(((qrMatrix(text).size + 8) * 0.7).toFixed(3));
    assert.ok(svg.includes(` width="${width}mm" height="${width}mm"`), svg.slice(0, 200));
    assert.ok(svg.includes(' role="img"><title>Tickets for &lt;&quot;Monet&quot; &amp; friends&gt;</title>'));
  });

  it('takes level H and a square of whole modules for a logo', () => {
    const svg = qrSvg(text, {logo: {...logo, area: 0.1}});
    const {size} = qrMatrix(text, {level: 'H'});
    const [, x, y, width] =
      /<image href="data:image\/png;base64,AA==" x="(\d+)" y="(\d+)" width="(\d+)"/.exec(svg)!;
    assert.ok(svg.includes(`viewBox="0 0 ${size + 8} ${size + 8}"`));
    assert.equal(x, y);
    assert.equal(2 * Number(x) + Number(width), size + 8);
    assert.ok(Number(width) ** 2 <= 0.1 * size ** 2 && Number(width) > 5);
  });

  it('takes the strongest correction that costs no module', () => {
    const chosen = qrMatrix('https://mus.ch/7q3k');
    assert.deepEqual([chosen.version, chosen.level], [2, 'Q']);
    assert.deepEqual(qrMatrix('https://mus.ch/7q3k', {level: 'M'}).level, 'M');
    assert.equal(qrMatrix('8'.repeat(10)).level, 'H');
  });
});

describe('refused with a code', () => {
  const cases: [BookingErrorCode, string, QrSvgOptions?][] = [
    ['text-empty', ''],
    ['text-malformed', 'half \ud83c'],
    ['text-malformed', '\udfad half'],
    ['text-too-long', 'x'.repeat(2332)],
    ['text-too-long', 'x'.repeat(2954), {level: 'L'}],
    ['text-too-long', 'x'.repeat(40), {version: 1}],
    ['wrong-option', text, {version: 41}],
    ['wrong-option', text, {version: 2.5}],
    ['wrong-option', text, {mask: 8}],
    ['wrong-option', text, {level: 'X' as 'H'}],
    ['wrong-option', text, {moduleMm: 0}],
    ['wrong-option', text, {moduleMm: NaN}],
    ['wrong-option', text, {colour: 'black'}],
    ['wrong-option', text, {colour: '#00000080'}],
    ['wrong-option', text, {colour: '#000"/><script>'}],
    ['wrong-option', text, {logo: {...logo, area: 0}}],
    ['wrong-option', text, {logo: {href: 'https://museum.example/logo.png'}}],
    ['wrong-option', undefined as unknown as string],
    ['low-contrast', text, {colour: '#777777'}],
    ['low-contrast', text, {colour: '#fff'}],
    ['logo-needs-level-h', text, {logo, level: 'Q'}],
    ['logo-too-large', text, {logo: {...logo, area: 0.11}}],
  ];
  for (const [code, text, options] of cases)
    it(`${code}: ${JSON.stringify(text)?.slice(0, 12)} ${JSON.stringify(options ?? {})}`, () =>
      assert.equal(refusal(text, options), code));

  it('but not at the very limits', () => {
    assert.equal(qrMatrix('x'.repeat(2953), {level: 'L'}).version, 40);
    assert.equal(qrMatrix('x'.repeat(2331)).version, 40);
    assert.ok(contrastToWhite('#767676') >= 4.5 && contrastToWhite('#777') < 4.5);
    assert.ok(qrSvg(text, {colour: '#767676'}).includes('fill="#767676"'));
    assert.equal(Math.round(contrastToWhite('#000')), 21);
  });
});
