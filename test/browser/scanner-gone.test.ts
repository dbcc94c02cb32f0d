import {expect} from '@open-wc/testing';
import {fetchWasmEarly} from '../../src/barcode/index.js';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {press, scanner, typeFast, untilScene} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';
import {watchWorkers} from '../helpers/watch-workers.js';
import type {WatchedWorkers} from '../helpers/watch-workers.js';

const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 300));

describe('what <standby-scanner> leaves behind', () => {
  let camera: FakeCamera;
  let workers: WatchedWorkers;
  beforeEach(() => {
    camera = fakeCamera();
    workers = watchWorkers();
  });
  afterEach(() => {
    camera.restore();
    workers.restore();
  });

  it('is nothing, when somebody comes near and it is removed before its parts are there', async () => {
    const {element} = await scanner();
    element.dispatchEvent(new Event('pointerenter'));
    element.remove();
    await import('../../src/elements/scanner/late/work.js');
    await settled();
    expect(workers.started).to.deep.equal([]);
  });

  it('is nothing, when it is used after it was removed', async () => {
    const {element, scans} = await scanner();
    typeFast('TICKET-1');
    await untilScene(element, 'found');
    element.remove();
    await settled();
    const picture = new File(['not a picture'], 'x.png', {type: 'image/png'});
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(picture);
    element.start();
    press(element, 'Type the code');
    element.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true}));
    await settled();
    expect([workers.started.length, camera.asked]).to.deep.equal([0, 0]);
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
      await settled();
      expect(errors).to.deep.equal(['decoder-unavailable']);
      expect(unhandled).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', hear);
    }
  });
});
