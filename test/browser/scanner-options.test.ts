import {expect} from '@open-wc/testing';
import type {Decoder} from '../../src/barcode/index.js';
import {useEncoder} from '../helpers/barcode-picture.js';
import {scanner, untilScene, wasmFile} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';
import {deviceForEach} from '../helpers/watched-device.js';

describe('what <standby-scanner> reads at its start', () => {
  const device = deviceForEach();
  before(() => useEncoder({url: wasmFile('writer')}));

  it('are formats that were set after a pause, with one decoder and no more', async () => {
    const {element, scans} = await scanner({}, {formats: 'ean_13'});
    await device.camera.show('TICKET-1');
    element.start();
    await untilScene(element, 'looking');
    element.pause();
    element.formats = 'qr_code';
    element.start();
    await untilScene(element, 'found');
    expect(scans).to.deep.equal(['camera TICKET-1']);
    expect(device.workers.started).to.have.length(2);
    expect(device.workers.running.size).to.equal(1);
  });

  it('is the decoder of the page, also when somebody was near before it was set', async () => {
    const {element} = await scanner();
    element.dispatchEvent(new Event('pointerenter'));
    await waitUntil(() => device.workers.running.size === 1, 'it gets ready');
    let looks = 0;
    const decoder: Decoder = {
      engine: 'wasm',
      decode: () => Promise.resolve((looks++, [])),
      close: () => undefined,
    };
    element.decoder = decoder;
    element.start();
    await waitUntil(() => looks > 0, 'it is asked', {timeout: 8000});
    expect(device.workers.running.size).to.equal(0);
  });

  it('leaves its decoder as it is where nothing was changed', async () => {
    const {element} = await scanner();
    for (let round = 0; round < 3; round++) {
      element.start();
      await untilScene(element, 'looking');
      element.pause();
    }
    expect(device.workers.started).to.have.length(1);
  });
});
