import {expect} from '@open-wc/testing';
import {encodePicture, openPicture, prepareFile, defaultLimits} from '../../src/report/index.js';
import type {AttachmentError} from '../../src/report/index.js';
import {
  asText,
  attach,
  attachmentsForm,
  blobOfCanvas,
  colourAt,
  photograph,
  pixelsOf,
  pngFile,
  reviewed,
  secret,
  twoColours,
} from '../helpers/attachments.js';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as AttachmentError).code,
  );

/** What becomes of a file; of a text every letter is a byte. */
const given = (content: string | ArrayBuffer, type: string): Promise<unknown> => {
  const bytes =
    typeof content === 'string' ? Uint8Array.from(content, letter => letter.charCodeAt(0)) : content;
  return prepareFile(new Blob([bytes], {type}), 'x', 0, defaultLimits);
};

describe('pictures of a report', () => {
  it('lose where and when they were taken, and stay upright', async () => {
    const file = await photograph(6);
    expect(asText(await file.arrayBuffer()))
      .to.include(secret)
      .and.to.include('Exif');
    const form = await attachmentsForm();
    await reviewed(form, file);
    await attach(form);
    const [held] = form.kept;
    expect(held).to.include({name: 'IMG_0001.jpg', type: 'image/jpeg'});
    expect(asText(held!.bytes)).not.to.include(secret).and.not.to.include('Exif');
    const pixels = await pixelsOf(held!.bytes);
    expect([pixels.width, pixels.height], 'turned').to.deep.equal([80, 160]);
    expect(colourAt(pixels, 0.75, 0.25), 'the top left corner went to the right').to.equal('blue');
    expect(colourAt(pixels, 0.25, 0.25)).to.equal('red');
  });

  it('that stood upright already stay as they are', async () => {
    const picture = await openPicture(await photograph(1), 1e6);
    expect([picture.width, picture.height]).to.deep.equal([160, 80]);
  });

  it('that are too large get smaller, in their proportions', async () => {
    const picture = await openPicture(await blobOfCanvas(twoColours(400, 200)), 5000);
    expect([picture.width, picture.height]).to.deep.equal([100, 50]);
    const boxed = await encodePicture(picture, {type: 'image/png', maxBytes: 1e6});
    expect(colourAt(await pixelsOf(boxed), 0.25, 0.25)).to.equal('blue');
  });

  it('get coarser until they fit, and are refused when they never do', async () => {
    const noise = twoColours(256, 256);
    const context = noise.getContext('2d')!;
    const data = context.createImageData(256, 256);
    let seed = 1;
    data.data.forEach((_, at) => {
      seed = (seed * 48_271) % 2_147_483_647;
      data.data[at] = at % 4 === 3 ? 255 : (seed >> 8) & 255;
    });
    context.putImageData(data, 0, 0);
    const whole = await encodePicture(noise, {type: 'image/png', maxBytes: 1e6});
    const small = await encodePicture(noise, {type: 'image/png', maxBytes: whole.size - 1});
    expect([whole.type, small.type]).to.deep.equal(['image/png', 'image/jpeg']);
    expect(small.size).to.be.below(whole.size);
    expect(await codeOf(encodePicture(noise, {type: 'image/png', maxBytes: 100}))).to.equal('too-large');
  });

  it('have black burned in, whole pixels at least, and nothing else changes', async () => {
    const boxes = [{x: 10.6, y: 20.4, width: 30.2, height: 10.2}];
    const blob = await encodePicture(twoColours(100, 100), {type: 'image/png', maxBytes: 1e6, boxes});
    const {data} = await pixelsOf(blob);
    const black = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      if (!data[at] && !data[at + 1] && !data[at + 2]) black.add(at / 4);
    for (let y = 0; y < 100; y++)
      for (let x = 0; x < 100; x++)
        expect(black.has(y * 100 + x), `${x}, ${y}`).to.equal(x >= 10 && x < 41 && y >= 20 && y < 31);
  });

  it('whose pixels the browser scrambles are refused', async () => {
    const {getImageData} = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const image = getImageData.apply(this, where);
      image.data.fill(128);
      return image;
    };
    try {
      const options = {type: 'image/png', maxBytes: 1e6} as const;
      expect(await codeOf(encodePicture(twoColours(), options))).to.equal('pixels-blocked');
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });

  it('that cannot be opened say so, Apple photos in words of their own', async () => {
    expect(await codeOf(given('\x89PNG\r\n\x1a\n and no more', 'image/png'))).to.equal('not-readable');
    const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';
    expect(await codeOf(given(heic, 'image/heic'))).to.equal('heic');
    expect(await codeOf(given(heic, 'image/jpeg')), 'whatever it claims').to.equal('heic');
    expect(await codeOf(given('', 'image/png'))).to.equal('empty');
  });

  it('are known by their bytes; other files stay what they are, and nothing that runs stays so', async () => {
    const kinds = await Promise.all(
      [
        given(await (await pngFile()).arrayBuffer(), 'text/html'),
        given('%PDF-1.7', ''),
        given('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'image/svg+xml'),
        given('<!doctype html><script>1</script>', 'text/html'),
        given('\x1a\x45\xdf\xa3webm', 'video/webm'),
        given('\0\x01\x02', 'application/x-strange'),
      ].map(async work => {
        const {kind, type} = (await work) as {kind: string; type: string};
        return `${kind} ${type}`;
      }),
    );
    expect(kinds).to.deep.equal([
      'picture image/png',
      'other application/pdf',
      'other text/plain',
      'other text/plain',
      'video video/webm',
      'other application/octet-stream',
    ]);
  });
});
