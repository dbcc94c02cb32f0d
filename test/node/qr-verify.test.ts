import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {planQr, qrMatrix, readableQr, readingDistance, verifyQr} from '../../src/booking/index.js';
import type {Picture, ReadableQrOptions, ReadableQrResult} from '../../src/booking/index.js';
import {greysOf, photograph, pixelsPerRadian} from '../../src/booking/camera.js';
import {blankPicture, paintCode} from '../../src/booking/picture.js';
import {readers} from '../helpers/qr-readers.js';

const text = 'https://museum.example/f/7q3k';
const paint = (options = {}): Picture => paintCode({matrix: qrMatrix(text, options)});
const logo = {href: 'data:image/png;base64,AA==', area: 0.1};

/** The same picture with a bar over everything from the given share of its width on. */
const spoiled = (picture: Picture, from: number, to: number): Picture => {
  const data = picture.data.slice();
  for (let y = 0; y < picture.height; y++)
    for (let x = Math.round(picture.width * from); x < picture.width * to; x++)
      data.fill(0, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3);
  return {...picture, data};
};

const good = (result: ReadableQrResult) => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.code;
};

describe('what is planned', () => {
  it('module and level follow distance and medium', () => {
    const card = planQr(text, {medium: 'card'});
    const poster = planQr(text, {medium: 'poster', distance: 2});
    assert.deepEqual([card.distance, card.moduleMm], [0.4, 1.6]);
    assert.equal(poster.moduleMm, 8);
    assert.equal(poster.widthMm, 8 * (poster.matrix.size + 8));
    assert.ok(['Q', 'H'].includes(poster.matrix.level));
    assert.equal(planQr(text, {medium: 'poster', logo}).matrix.level, 'H');
    assert.equal(planQr(text, {medium: 'card', distance: 0.01}).moduleMm, 0.4);
    assert.equal(readingDistance(8), 2);
  });

  it('too little room makes the modules narrower, never the margin', () => {
    const {matrix, moduleMm, widthMm} = planQr(text, {medium: 'screen', distance: 10, maxWidthMm: 100});
    assert.equal(widthMm, 100);
    assert.equal(moduleMm, 100 / (matrix.size + 8));
  });

  it('what makes no sense is refused', () => {
    const wrong = [{medium: 'wall'}, {medium: 'card', distance: -1}, {medium: 'card', maxWidthMm: NaN}];
    for (const options of [...wrong, {medium: 'constructor'}, {medium: 'card', distance: Infinity}])
      assert.throws(() => planQr(text, options as {medium: 'card'}), {code: 'wrong-option'});
  });
});

describe('what is read back', () => {
  it('is promised to the distance that the rule gives, and not for double', async () => {
    for (const level of ['M', 'H'] as const) {
      const matrix = qrMatrix(text, {level});
      const widthMm = 4 * (matrix.size + 8);
      const found = await verifyQr(text, paint({level}), {widthMm, distance: 0.9});
      assert.ok(found.verified, JSON.stringify(found));
      assert.ok(found.readableTo <= 1.2, `${found.readableTo} m`);
      const [asked] = [{widthMm, distance: 2}];
      const refused = await verifyQr(text, paint({level}), asked);
      assert.deepEqual(refused, {verified: false, reason: 'too-far', readableTo: found.readableTo});
    }
  });

  it('the promise holds for two other readers, and means something', async () => {
    const [matrix, picture] = [qrMatrix(text), paint()];
    const widthMm = 4 * (matrix.size + 8);
    const {readableTo} = await verifyQr(text, picture, {widthMm, distance: 0.5});
    const seen = (metres: number, turn: number): Picture =>
      photograph(greysOf(picture), {
        scale: ((widthMm / 1000 / metres) * pixelsPerRadian) / picture.width,
        ...{turn, shift: Math.abs(turn), blur: 0.7, light: 0.3, noise: 3},
      });
    const turns = [-0.25, -0.15, -0.05, 0.02, 0.08, 0.12, 0.22, 0.3];
    for (const reader of ['jsQR', 'zxing'] as const) {
      const read = async (metres: number): Promise<number> => {
        const texts = await Promise.all(turns.map(turn => readers[reader](seen(metres, turn))));
        return texts.filter(found => found === text).length;
      };
      assert.equal(await read(readableTo), turns.length, reader);
      assert.ok((await read(readableTo * 2)) < turns.length / 2, reader);
    }
  });

  it('nothing, something else or half of it is not verified', async () => {
    const options = {widthMm: 100, distance: 0.4};
    const reasons = [
      await verifyQr(text, blankPicture(200, 200, 255), options),
      await verifyQr(`${text}x`, paint(), options),
      await verifyQr(text, spoiled(paint(), 0, 0.5), options),
    ].map(result => !result.verified && result.reason);
    assert.deepEqual(reasons, ['unreadable', 'wrong-text', 'unreadable']);
  });

  it('without a reader nothing is known', async () => {
    const loadReader = () => Promise.reject(new Error('offline'));
    const verdict = await verifyQr(text, paint(), {widthMm: 100, distance: 0.4, loadReader});
    assert.deepEqual(verdict, {verified: false, reason: 'reader-unavailable', readableTo: 0});
    const code = good(await readableQr(text, {medium: 'card', loadReader}));
    assert.deepEqual([code.verified, code.readableTo, code.repairs], [false, 0, []]);
  });

  it('lets the page act between any two looks that take long', async () => {
    // A page gets its turn with every timer; how Node orders timers among its own work is not asked.
    let turns = 0;
    const {setTimeout: own} = globalThis;
    globalThis.setTimeout = ((run: () => void, delay?: number) =>
      own(() => {
        turns += 1;
        run();
      }, delay)) as typeof setTimeout;
    const seenAt: number[] = [];
    const slowly = () => {
      seenAt.push(turns);
      for (const end = performance.now() + 15; performance.now() < end;);
      return text;
    };
    const loadReader = () => Promise.resolve(slowly);
    try {
      await verifyQr(text, paint(), {widthMm: 90, distance: 0.4, loadReader});
    } finally {
      globalThis.setTimeout = own;
    }
    assert.ok(seenAt.length > 10);
    assert.deepEqual(
      seenAt.filter((at, index) => index > 0 && at === seenAt[index - 1]),
      [],
    );
  });

  it('gives the same verdict every time', async () => {
    const options = {widthMm: 90, distance: 0.4};
    const verdicts = [1, 2, 3].map(() => verifyQr(text, paint(), options));
    assert.equal(new Set((await Promise.all(verdicts)).map(verdict => JSON.stringify(verdict))).size, 1);
  });
});

describe('what is repaired', () => {
  const repaired = (options: Partial<ReadableQrOptions>) => readableQr(text, {medium: 'card', ...options});

  it('nothing, where everything is well', async () => {
    for (const medium of ['card', 'screen', 'poster'] as const) {
      const code = good(await repaired({medium}));
      assert.ok(code.verified && code.readableTo >= code.distance, JSON.stringify({...code, drawing: 0}));
    }
  });

  it('a logo of the largest size stays, at its worst', async () => {
    const code = good(await repaired({logo}));
    assert.ok(code.repairs.every(name => name === 'modules-widened') && code.repairs.length < 3);
    assert.deepEqual(code.drawing.logo, logo);
  });

  it('a logo that covers more than it says is dropped', async () => {
    const code = good(
      await repaired({
        logo,
        render: drawing => (drawing.logo ? spoiled(paintCode(drawing), 0.4, 0.75) : paintCode(drawing)),
      }),
    );
    assert.equal(code.repairs[0], 'logo-dropped');
    assert.equal(code.drawing.logo, undefined);
    assert.ok(code.verified);
  });

  it('a spoiled picture gets more correction, and is refused when that does not help', async () => {
    const spoiledBelow = (levels: string) =>
      repaired({
        level: 'L',
        render: drawing =>
          levels.includes(drawing.matrix.level) ? spoiled(paintCode(drawing), 0.4, 0.8) : paintCode(drawing),
      });
    assert.deepEqual(good(await spoiledBelow('LM')).repairs.slice(0, 2), ['level-raised', 'level-raised']);
    assert.deepEqual(await spoiledBelow('LMQH'), {ok: false, reason: 'unreadable', readableTo: 0});
  });

  it('a large code gets wider modules until it reaches as far as asked, or is refused for its room', async () => {
    const long = `${text}?${'campaign=autumn&'.repeat(12)}`;
    const code = good(await readableQr(long, {medium: 'screen', distance: 1}));
    assert.ok(code.readableTo >= 1);
    const narrow = await readableQr(long, {medium: 'screen', distance: 1, maxWidthMm: 80});
    assert.ok(!narrow.ok && narrow.reason === 'too-far' && narrow.readableTo > 0 && narrow.readableTo < 1);
  });

  it('never rejects: what cannot be drawn or encoded is refused with its code', async () => {
    const results = [
      await repaired({colour: '#ccc'}),
      await readableQr('', {medium: 'card'}),
      await repaired({render: () => Promise.reject(new Error('no canvas'))}),
    ];
    assert.deepEqual(
      results.map(result => !result.ok && result.reason),
      ['low-contrast', 'text-empty', 'render-failed'],
    );
  });
});
