import {expect} from '@open-wc/testing';
import {lumaOf} from '../../src/barcode/luma.js';

const hasFrames = typeof VideoFrame !== 'undefined';

/** A frame of 64 × 32 pixels whose brightness is known, in a form that cameras give. */
const frame = (format: VideoPixelFormat, visible?: DOMRectInit): {bytes: Uint8Array; frame: VideoFrame} => {
  const bytes = Uint8Array.from({length: 64 * 32 * 4}, (_, at) => (at * 37) % 256);
  const size = {I420: 1.5, NV12: 1.5}[format as string] ?? 4;
  return {
    bytes,
    frame: new VideoFrame(bytes.subarray(0, 64 * 32 * size), {
      format,
      codedWidth: 64,
      codedHeight: 32,
      timestamp: 0,
      ...(visible && {visibleRect: visible}),
    }),
  };
};

describe('the brightness of a video frame', () => {
  before(function () {
    if (!hasFrames) this.skip();
  });

  for (const format of ['I420', 'NV12'] as const)
    it(`is taken as the camera gave it: ${format}`, async () => {
      const {bytes, frame: picture} = frame(format);
      const luma = await lumaOf(picture);
      expect([luma?.width, luma?.height]).to.deep.equal([64, 32]);
      expect([...luma!.data]).to.deep.equal([...bytes.subarray(0, 64 * 32)]);
      picture.close();
    });

  it('is that of the part that is shown', async () => {
    const {bytes, frame: picture} = frame('I420', {x: 0, y: 0, width: 40, height: 20});
    const luma = await lumaOf(picture);
    expect([luma?.width, luma?.height]).to.deep.equal([40, 20]);
    const shown = Array.from({length: 20}, (_, y) => [...bytes.subarray(y * 64, y * 64 + 40)]);
    expect([...luma!.data]).to.deep.equal(shown.flat());
    picture.close();
  });

  it('is not taken where colours stand together, or of what is no frame or closed', async () => {
    const {frame: colours} = frame('RGBA');
    expect(await lumaOf(colours)).to.equal(undefined);
    colours.close();
    const {frame: closed} = frame('I420');
    closed.close();
    expect(await lumaOf(closed)).to.equal(undefined);
    expect(await lumaOf(new Blob())).to.equal(undefined);
    expect(await lumaOf(undefined)).to.equal(undefined);
  });

  it('is not taken of a frame that has to be turned', async () => {
    const {frame: picture} = frame('I420');
    Object.defineProperty(picture, 'rotation', {value: 90});
    expect(await lumaOf(picture)).to.equal(undefined);
    picture.close();
  });
});
