import {expect} from '@open-wc/testing';
import {pictureFile, useEncoder} from '../helpers/barcode-picture.js';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {press, said, scanner, sceneShown, typeFast, untilScene, wasmFile} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

const drop = (element: Element, file: File): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  element.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true, bubbles: true}));
};

describe('<standby-scanner> and its camera', () => {
  let camera: FakeCamera;
  before(() => useEncoder({url: wasmFile('writer')}));
  beforeEach(() => (camera = fakeCamera()));
  afterEach(() => camera.restore());

  it('asks for the camera only when somebody starts it', async () => {
    const {element} = await scanner();
    expect(sceneShown(element)).to.equal('idle');
    expect(camera.asked).to.equal(0);
    press(element, 'Start scanning');
    await untilScene(element, 'looking');
    expect(camera.running).to.equal(1);
  });

  it('reads a code, says so, and waits for the next', async () => {
    const {element, scans} = await scanner();
    await camera.show('TICKET-1');
    element.start();
    await untilScene(element, 'found');
    expect(scans).to.deep.equal(['camera TICKET-1']);
    expect(element.matches(':state(found)')).to.equal(true);
    expect(element.shadowRoot?.querySelector('.value')?.textContent).to.equal('TICKET-1');
    expect(element.shadowRoot?.querySelector('.seen polygon')).to.exist;
    await camera.show('TICKET-2');
    press(element, 'Scan next');
    await waitUntil(() => scans.length === 2, 'the next is read', {timeout: 8000});
    expect(scans[1]).to.equal('camera TICKET-2');
  });

  it('loses neither of two codes that are seen together', async () => {
    const {element, scans} = await scanner();
    await camera.show('TICKET-1', 'TICKET-2');
    element.start();
    await untilScene(element, 'found');
    press(element, 'Scan next');
    await waitUntil(() => scans.length === 2, 'the other one', {timeout: 8000});
    expect([...scans].sort()).to.deep.equal(['camera TICKET-1', 'camera TICKET-2']);
  });

  it('counts a code that stays in view once, and again only when asked', async () => {
    const {element, scans} = await scanner({continuous: true});
    await camera.show('TICKET-1');
    element.start();
    await untilScene(element, 'found');
    await untilScene(element, 'looking');
    expect(scans).to.deep.equal(['camera TICKET-1']);
    press(element, 'Same code again');
    await waitUntil(() => scans.length === 2, 'asked for', {timeout: 8000});
  });

  it('draws the outline where the code is', async () => {
    const {element} = await scanner();
    await camera.show('TICKET-1');
    element.start();
    await untilScene(element, 'found');
    const seen = element.shadowRoot?.querySelector('.seen');
    expect(seen?.getAttribute('viewBox')).to.equal('0 0 640 480');
    const corners = seen?.querySelector('polygon')?.getAttribute('points')?.split(/[ ,]/).map(Number) ?? [];
    const [xs, ys] = [corners.filter((_, at) => at % 2 === 0), corners.filter((_, at) => at % 2)];
    expect((Math.min(...xs) + Math.max(...xs)) / 2).to.be.closeTo(320, 12);
    expect((Math.min(...ys) + Math.max(...ys)) / 2).to.be.closeTo(240, 12);
  });

  it('lets go of the camera in a pause and takes it again', async () => {
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'looking');
    press(element, 'Pause');
    await untilScene(element, 'paused');
    expect(camera.running).to.equal(0);
    press(element, 'Continue');
    await untilScene(element, 'looking');
    expect(camera.running).to.equal(1);
  });

  it('says when it is too dark', async () => {
    const {element} = await scanner();
    camera.light(0.05);
    element.start();
    await untilScene(element, 'dark');
    expect(said(element)).to.contain('too dark');
    camera.light(1);
    await untilScene(element, 'looking');
  });

  for (const [error, scene, cure] of [
    ['NotAllowedError', 'refused', 'allow the camera'],
    ['NotFoundError', 'no-camera', 'Connect one'],
    ['NotReadableError', 'in-use', 'Close video calls'],
    ['TypeError', 'failed', 'try again'],
  ] as const)
    it(`tells the cure of ${scene}, and tries again`, async () => {
      const {element, errors} = await scanner();
      camera.refuseWith(error);
      element.start();
      await untilScene(element, scene);
      expect(said(element)).to.contain(cure);
      expect(errors).to.deep.equal(['camera-unavailable']);
      expect(element.matches(':state(trouble)')).to.equal(true);
      camera.refuseWith(undefined);
      press(element, 'Try again');
      await untilScene(element, 'looking');
    });

  it('explains a page without TLS instead of failing', async () => {
    const {element} = await scanner();
    Object.defineProperty(navigator, 'mediaDevices', {configurable: true, value: undefined});
    Object.defineProperty(globalThis, 'isSecureContext', {configurable: true, value: false});
    try {
      element.start();
      await untilScene(element, 'insecure');
      expect(said(element)).to.contain('https');
    } finally {
      delete (globalThis as {isSecureContext?: unknown}).isSecureContext;
    }
  });

  it('says that the decoder could not be loaded, and loads it when asked again', async () => {
    const {element, errors} = await scanner({wasmUrl: '/not-there.wasm'});
    element.start();
    await untilScene(element, 'wasm-unreachable');
    expect(errors).to.deep.equal(['decoder-unavailable']);
    expect(camera.running).to.equal(0);
    element.wasmUrl = wasmFile('reader');
    press(element, 'Try again');
    await untilScene(element, 'looking');
  });

  describe('where WebAssembly is refused', () => {
    const {compile} = WebAssembly;
    beforeEach(() => {
      WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('refused by policy'));
    });
    afterEach(() => (WebAssembly.compile = compile));
    // In the worker it is still allowed: without one the page's own refusal counts.
    const here = {workerUrl: '/not-there.js'};

    it('reads QR codes all the same, and says that it is slower', async () => {
      const {element, scans} = await scanner(here);
      element.start();
      await untilScene(element, 'looking');
      expect(element.shadowRoot?.textContent).to.contain('Slower for now, and QR codes only');
      await camera.show('PLAIN-1');
      await untilScene(element, 'found');
      expect(scans).to.deep.equal(['camera PLAIN-1']);
      const points = element.shadowRoot?.querySelector('.seen polygon')?.getAttribute('points') ?? '';
      const corners = points.split(/[ ,]/).map(Number);
      const middle = (at: 0 | 1): number =>
        corners.filter((_, index) => index % 2 === at).reduce((sum, value) => sum + value / 4, 0);
      expect(middle(0)).to.be.closeTo(320, 12);
      expect(middle(1)).to.be.closeTo(240, 12);
    });

    it('says so where no QR codes are asked for', async () => {
      const {element, errors} = await scanner(here, {formats: 'pdf417'});
      element.start();
      await untilScene(element, 'wasm-refused');
      expect(said(element)).to.contain('wasm-unsafe-eval');
      expect(errors).to.deep.equal(['decoder-unavailable']);
    });
  });

  it('has light and another camera where the device has them', async () => {
    camera.restore();
    camera = fakeCamera(
      [
        {deviceId: 'one', label: 'Back camera'},
        {deviceId: 'two', label: 'Front camera'},
      ],
      true,
    );
    const {element} = await scanner();
    element.start();
    await untilScene(element, 'looking');
    press(element, 'Light');
    await waitUntil(() => element.shadowRoot?.querySelector('[aria-pressed=true]'), 'the light is on');
    const before = camera.asked;
    press(element, 'Other camera');
    await waitUntil(() => camera.asked > before && sceneShown(element) === 'looking', 'the other camera');
    expect(camera.running).to.equal(1);
    localStorage.removeItem('standby.camera');
  });

  it('starts by itself and goes on by itself in a kiosk', async () => {
    await camera.show('TICKET-1');
    const {element, scans} = await scanner({kiosk: true});
    await waitUntil(() => scans.length === 1, 'it reads', {timeout: 8000});
    await untilScene(element, 'looking');
  });
});

describe('<standby-scanner> without a camera', () => {
  before(() => useEncoder({url: wasmFile('writer')}));

  it('takes what a hand-held scanner types', async () => {
    const {element, scans} = await scanner();
    typeFast('TICKET-77');
    expect(scans).to.deep.equal(['keyboard TICKET-77']);
    await untilScene(element, 'found');
    expect(element.shadowRoot?.querySelector('.last')?.textContent).to.contain('hand scanner');
  });

  it('takes a typed code that looks like one of the venue, and refuses another', async () => {
    const {element, scans} = await scanner({pattern: '[A-Z]{3}-\\d{4}'});
    press(element, 'Type the code');
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'the field comes');
    const form = element.shadowRoot?.querySelector('form');
    const field = form?.querySelector('input');
    await waitUntil(() => element.shadowRoot?.activeElement === field, 'the field has the focus');
    for (const [text, words] of [
      ['', 'type the code first'],
      ['ABC-12', 'not look like'],
    ] as const) {
      if (field) field.value = text;
      form?.requestSubmit();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('#typed-problem')?.textContent).to.contain(words);
    }
    if (field) field.value = ' ABC-1234\u200b';
    form?.requestSubmit();
    expect(scans).to.deep.equal(['typed ABC-1234']);
  });

  it('reads a picture that is dropped, and says when it holds no code or is none', async () => {
    const {element, scans} = await scanner();
    drop(element, await pictureFile('DROPPED'));
    await waitUntil(() => scans.length === 1, 'it is read', {timeout: 10_000});
    expect(scans).to.deep.equal(['picture DROPPED']);
    drop(element, new File(['not a picture'], 'x.png', {type: 'image/png'}));
    await waitUntil(() => said(element).includes('cannot be opened'), said(element), {timeout: 10_000});
  });

  it('tells of formats, a pattern and a hand that it does not know', async () => {
    const {errors} = await scanner({}, {formats: 'qr_code maxi', pattern: '(', hand: 'third'});
    expect(errors).to.deep.equal(['attribute-invalid', 'attribute-invalid', 'attribute-invalid']);
  });

  it('puts its buttons where the other hand is, and remembers it', async () => {
    const {element} = await scanner();
    const hand = (): string | undefined => element.shadowRoot?.querySelector('section')?.dataset['hand'];
    expect(hand()).to.equal('right');
    press(element, 'Buttons to the left');
    await element.updateComplete;
    expect(hand()).to.equal('left');
    const {element: other} = await scanner();
    expect(other.shadowRoot?.querySelector('section')?.dataset['hand']).to.equal('left');
    localStorage.removeItem('standby.hand');
  });
});
