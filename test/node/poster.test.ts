import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  BookingError,
  layoutPoster,
  papers,
  posterPdf,
  qrMatrix,
  qrPath,
  quietZone,
} from '../../src/booking/index.js';
import type {Paper, PosterBlock, PosterContent, PosterLine, PosterSheet} from '../../src/booking/index.js';
import {strings as de} from '../../src/elements/booking-card/strings/de.js';
import {strings as en} from '../../src/elements/booking-card/strings/en.js';
import {strings as fr} from '../../src/elements/booking-card/strings/fr.js';
import {strings as it_} from '../../src/elements/booking-card/strings/it.js';
import {strings as nl} from '../../src/elements/booking-card/strings/nl.js';

const href = 'https://museum.example/f/7q3k';
const blocks: PosterBlock[] = Object.entries({de, fr, en, it: it_, nl}).map(([lang, {label, scan}]) => ({
  lang,
  title: label,
  text: scan,
}));
const content = (paper: Paper, more: Partial<PosterContent> = {}): PosterContent => ({
  paper,
  heading: 'Museum am Fluss',
  blocks,
  address: 'museum.example/f/7q3k',
  note: 'Aushang P-7Q3K9X · gültig bis 31. Dezember 2026 · gedruckt am 24. November 2026',
  ...more,
});
const names = Object.keys(papers) as Paper[];
const margin = 11.99;

const boxOf = ({x, y, width, size, isCentred}: PosterLine) => {
  const left = isCentred ? x - width / 2 : x;
  return {left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2};
};

/** Side of the code on the first panel. */
const sideOn = ({panels: [panel]}: PosterSheet): number => {
  assert.ok(panel?.code);
  return panel.code.side;
};

const panelSize = ({width, height, fold}: PosterSheet): [number, number] => [width, fold ?? height];

const longTitle = 'Eintrittskarten für die Sonderausstellung „Wasserwirtschaftsgeschichte“ buchen';
const longAddress = `${'sub.'.repeat(12)}museum-der-stadtgeschichte.example/f/7q3k`;

describe('a poster', () => {
  for (const paper of names)
    for (const [what, more] of Object.entries({
      'in five languages': {},
      'in one language': {blocks: blocks.slice(0, 1)},
      'without a name': {heading: undefined},
      'with long texts': {
        blocks: [{lang: 'de', title: longTitle, text: de.scan}, ...blocks.slice(1)],
        address: longAddress,
      },
    } satisfies Record<string, Partial<PosterContent>>))
      it(`on ${paper}, ${what}, keeps its margins, and nothing lies upon anything else`, () => {
        const sheet = layoutPoster(content(paper, more));
        const [width, height] = panelSize(sheet);
        for (const {code, lines} of sheet.panels) {
          const boxes = lines.map(boxOf);
          for (const {left, right, top, bottom} of boxes) {
            assert.ok(left >= margin && right <= width - margin, `${left} to ${right} of ${width}`);
            assert.ok(top >= margin - 1 && bottom <= height - margin + 1, `${top} to ${bottom} of ${height}`);
          }
          assert.ok(code);
          assert.ok(code.x >= margin && code.x + code.side <= width - margin);
          const squares = [
            ...boxes,
            {left: code.x, right: code.x + code.side, top: code.y, bottom: code.y + code.side},
          ];
          for (const [at, a] of squares.entries())
            for (const b of squares.slice(at + 1))
              assert.ok(
                a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
                `${JSON.stringify(a)} lies upon ${JSON.stringify(b)}`,
              );
        }
      });

  it('says every language, the address and the note', () => {
    for (const paper of names) {
      const [panel] = layoutPoster(content(paper)).panels;
      const said = panel!.lines.map(({text}) => text).join(' ');
      for (const {title} of blocks) assert.ok(said.includes(title), `${paper}: ${title}`);
      assert.ok(said.includes('museum.example/f/7q3k') && said.includes('P-7Q3K9X'));
    }
  });

  it('says in every language what to do, whichever comes first and however long its title is', () => {
    for (const paper of ['a3', 'a4', 'a5'] as const)
      for (const first of blocks) {
        const inOrder = [first, ...blocks.filter(block => block !== first)];
        const [panel] = layoutPoster(content(paper, {blocks: inOrder})).panels;
        const said = panel!.lines.map(({text}) => text).join(' ');
        for (const {text} of blocks) assert.ok(said.includes(text), `${paper}, ${first.lang} first: ${text}`);
      }
  });

  it('is set in 14 pt or more, except for the note', () => {
    for (const paper of names)
      for (const {size, text} of layoutPoster(content(paper)).panels[0]!.lines)
        assert.ok(size >= 4.93 || content(paper).note.includes(text), `${size}: ${text}`);
  });

  it('gives the code the room that its paper is known for', () => {
    const sideOf = (paper: Paper): number => sideOn(layoutPoster(content(paper)));
    assert.ok(sideOf('a4') >= 110 && sideOf('a4') <= 150, `${sideOf('a4')}`);
    assert.ok(sideOf('a5') >= 59, `${sideOf('a5')}`);
    assert.ok(sideOf('a3') >= 160, `${sideOf('a3')}`);
    assert.ok(sideOf('tent') >= 85, `${sideOf('tent')}`);
  });
});

const matrix = qrMatrix(href);
const modules = matrix.size + 2 * quietZone;
const pdfOf = (sheet: PosterSheet, more = {}): string =>
  new TextDecoder('latin1').decode(
    posterPdf(sheet, {
      title: 'Tickets – Ελλάδα',
      lang: 'de',
      code: {path: qrPath(matrix), modules, href, ...more},
    }),
  );
const numbers = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number);

describe('the PDF of a poster', () => {
  for (const paper of names) {
    const sheet = layoutPoster(content(paper));
    const pdf = pdfOf(sheet);

    it(`on ${paper} measures what the sheet measures`, () => {
      const millimetres = numbers(/MediaBox\[([^\]]+)\]/.exec(pdf)?.[1]).map(value => (value * 25.4) / 72);
      assert.deepEqual(millimetres.map(Math.round), [0, 0, ...papers[paper]]);
      const scale = numbers(/([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm/.exec(pdf)?.[1]);
      assert.ok(Math.abs(scale[0]! - 72 / 25.4) < 1e-5);
      const codes = [...pdf.matchAll(/q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm \/C Do Q/g)];
      assert.equal(codes.length, sheet.panels.length);
      for (const [, across, down, x] of codes) {
        assert.ok(Math.abs(Number(across) * modules - sideOn(sheet)) < 0.01, 'module size in mm');
        assert.equal(across, down);
        assert.ok(Number(x) + Number(across) * quietZone >= 12, 'quiet zone within the paper');
      }
    });

    it(`on ${paper} has every object where its table says`, () => {
      const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
      assert.equal(pdf.slice(start, start + 4), 'xref');
      const places = [...pdf.slice(start).matchAll(/(\d{10}) 00000 n /g)].map(([, place]) => Number(place));
      places.forEach((place, at) => assert.ok(pdf.startsWith(`${at + 1} 0 obj`, place)));
      for (const [, length, body] of pdf.matchAll(/\/Length (\d+)>>\nstream\n([^]*?)\nendstream/g))
        assert.equal(body!.length, Number(length));
    });
  }

  it('draws exactly the dark modules', () => {
    const drawn = /f 0 g\n([^]*?)f\nendstream/.exec(pdfOf(layoutPoster(content('a4'))))?.[1] ?? '';
    const outlines = drawn
      .split('h\n')
      .map(part =>
        [...part.matchAll(/([\d.]+) ([\d.]+) [ml]/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
      );
    // Rays to the right of a module's centre: it is dark when the outlines wind around it.
    const windingAt = (x: number, y: number): number => {
      let winding = 0;
      for (const points of outlines)
        points.forEach(([x1, y1], at) => {
          const [x2, y2] = points[(at + 1) % points.length]!;
          if (x1 === x2 && x1 > x && Math.min(y1, y2) < y && Math.max(y1, y2) > y)
            winding += y2 > y1 ? 1 : -1;
        });
      return winding;
    };
    for (let row = 0; row < matrix.size; row++)
      for (let column = 0; column < matrix.size; column++)
        assert.equal(
          windingAt(column + quietZone + 0.5, row + quietZone + 0.5) !== 0,
          matrix.modules[row * matrix.size + column] === 1,
        );
  });

  it('leads a click on the code to the shop, on both sides of a table tent', () => {
    const pdf = pdfOf(layoutPoster(content('tent')));
    assert.equal(pdf.split(`/URI(${href})`).length - 1, 2);
    assert.match(pdf, /q -1 0 0 -1 210 148\.5 cm/);
  });

  it('is the same for the same sheet', () => {
    const sheet = layoutPoster(content('a4'));
    assert.equal(pdfOf(sheet), pdfOf(sheet));
  });

  it('escapes what would end an address or a text', () => {
    const pdf = pdfOf(layoutPoster(content('a4', {heading: 'Haus (am) \\ See'})), {
      href: 'https://museum.example/a(b)',
    });
    assert.ok(pdf.includes('/URI(https://museum.example/a\\(b\\))'));
    assert.ok(pdf.includes(Buffer.from('Haus (am) \\ See', 'latin1').toString('hex')));
  });

  it('refuses signs that its fonts do not know, instead of printing others', () => {
    const sheet = layoutPoster(content('a4', {heading: 'Μουσείο'}));
    assert.throws(
      () => pdfOf(sheet),
      (error: unknown) => error instanceof BookingError && error.code === 'unprintable',
    );
  });
});
