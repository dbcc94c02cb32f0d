import {expect, nextFrame} from '@open-wc/testing';
import {fetchWasmEarly} from '../../src/barcode/index.js';
import {press, scanner, typeFast, untilScene} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';
import {deviceForEach} from '../helpers/watched-device.js';

describe('what <standby-scanner> leaves behind', () => {
  const device = deviceForEach();

  /** Another scanner, which takes what the first one would have taken before it. */
  const another = async (): Promise<void> => {
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'looking');
  };

  it('is nothing, when somebody comes near and it is removed before its parts are there', async () => {
    const {element} = await scanner();
    element.dispatchEvent(new Event('pointerenter'));
    element.remove();
    await another();
    expect(device.workers.started).to.have.length(1);
  });

  it('is nothing, when it is used after it was removed', async () => {
    const {element, scans} = await scanner();
    typeFast('TICKET-1');
    await untilScene(element, 'found');
    element.remove();
    await nextFrame();
    const picture = new File(['not a picture'], 'x.png', {type: 'image/png'});
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(picture);
    element.start();
    press(element, 'Type the code');
    element.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true}));
    await another();
    expect([device.workers.started.length, device.camera.asked]).to.deep.equal([1, 1]);
    expect(scans).to.have.length(1);
  });

  it('is no error of the page, when an address of its files is none', async () => {
    expect(await fetchWasmEarly('http://[')).to.equal(undefined);
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', hear);
    try {
      const {element, errors} = await scanner({wasmUrl: 'http://['});
      element.start();
      await waitUntil(() => errors.length === 1, 'it is told', {timeout: 10_000});
      // The browser tells of them in the order in which they came.
      void Promise.reject(new Error('the last one'));
      await waitUntil(() => unhandled.some(reason => String(reason).includes('the last one')), 'it is told');
      expect(errors).to.deep.equal(['decoder-unavailable']);
      expect(unhandled.map(String)).to.deep.equal(['Error: the last one']);
    } finally {
      removeEventListener('unhandledrejection', hear);
    }
  });
});
