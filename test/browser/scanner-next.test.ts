import {expect} from '@open-wc/testing';
import {useEncoder} from '../helpers/barcode-picture.js';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {press, said, scanner, sceneShown, typeFast, untilScene, wasmFile} from '../helpers/scanner.js';
import type {Scanner} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('<standby-scanner> after a code', () => {
  let camera: FakeCamera;
  before(() => useEncoder({url: wasmFile('writer')}));
  beforeEach(() => (camera = fakeCamera()));
  afterEach(() => camera.restore());

  it('says which button leads to the next, where it waits for it', async () => {
    const {element} = await scanner();
    typeFast('TICKET-1');
    await untilScene(element, 'found');
    expect(said(element)).to.contain('Tap “Scan next”').and.not.to.contain('Show the next code');
  });

  it('asks for the next one, where it goes on by itself', async () => {
    const {element} = await scanner({continuous: true});
    typeFast('TICKET-1');
    await untilScene(element, 'found');
    expect(said(element)).to.contain('Show the next code').and.not.to.contain('Scan next');
  });

  /** Two codes are in view, one of them is shown and the other one waits. */
  const withTwo = async (): ReturnType<typeof scanner> => {
    const started = await scanner();
    await camera.show('TICKET-1', 'TICKET-2');
    started.element.start();
    await untilScene(started.element, 'found');
    return started;
  };
  /** What is counted from now until a code that nobody has shown before. */
  const countedUntilNew = async ({element, scans}: Scanner): Promise<readonly string[]> => {
    const before = scans.length;
    await camera.show('TICKET-9');
    press(element, 'Scan next');
    await waitUntil(() => scans.length > before, 'the new one', {timeout: 8000});
    return scans.slice(before);
  };

  it('counts each of two codes once more when asked, not one of them twice', async () => {
    const started = await withTwo();
    const {element, scans} = started;
    press(element, 'Same code again');
    await waitUntil(() => scans.length === 2, 'the first one again', {timeout: 8000});
    await untilScene(element, 'found');
    press(element, 'Scan next');
    await waitUntil(() => scans.length === 3, 'the other one', {timeout: 8000});
    await untilScene(element, 'found');
    expect(scans[2]).not.to.equal(scans[1]);
    expect(await countedUntilNew(started)).to.deep.equal(['camera TICKET-9']);
  });

  it('sees a code that waited again after a pause, and counts it once', async () => {
    const started = await withTwo();
    const {element, scans} = started;
    element.pause();
    await untilScene(element, 'paused');
    await camera.show('TICKET-3');
    element.start();
    const isNext = (): boolean => scans.at(-1) === 'camera TICKET-3';
    const next = (): boolean => {
      // The camera may show the old picture for a moment more.
      if (!isNext() && scans.length > 1 && sceneShown(element) === 'found') press(element, 'Scan next');
      return isNext();
    };
    await waitUntil(next, 'the next one', {timeout: 8000});
    await untilScene(element, 'found');
    expect(await countedUntilNew(started)).to.deep.equal(['camera TICKET-9']);
  });

  it('offers the same code again only while the camera looks', async () => {
    const {element} = await withTwo();
    const again = (): Element | null | undefined => element.shadowRoot?.querySelector('.again');
    expect(again()).to.exist;
    element.pause();
    await waitUntil(() => sceneShown(element) === 'paused' && !again(), 'it is gone in a pause');
    expect(element.shadowRoot?.querySelector('.last')).to.exist;
  });
});
