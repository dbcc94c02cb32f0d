import '../src/elements/scanner/define.js';
import {DecoderError} from '../src/barcode/index.js';
import type {Decoder, DetectedBarcode} from '../src/barcode/index.js';
import type {StandbyScanner} from '../src/elements/scanner/scanner.js';
import {fakeCamera} from '../test/helpers/fake-camera.js';
import type {FakeCamera} from '../test/helpers/fake-camera.js';
import type {About, Story} from './stage.js';

const about: About = {title: 'Scanner', component: 'standby-scanner'};
export default about;

const corners: DetectedBarcode['cornerPoints'] = [
  {x: 230, y: 150},
  {x: 415, y: 165},
  {x: 405, y: 345},
  {x: 220, y: 330},
];

const ticket: DetectedBarcode = {
  rawValue: 'DM-7QK2P',
  format: 'qr_code',
  cornerPoints: corners,
  boundingBox: {x: 220, y: 150, width: 195, height: 195},
  rawBytes: new Uint8Array(),
};

interface Scene {
  /** What happens to the camera before it is asked for. */
  camera?: (camera: FakeCamera) => void;
  /** What happens once it runs. */
  then?: (camera: FakeCamera, element: StandbyScanner) => void;
  cameras?: readonly string[];
  torch?: boolean;
  sees?: readonly DetectedBarcode[];
  decoder?: Partial<Decoder>;
  isStarted?: boolean;
  attributes?: Record<string, string>;
}

let last: FakeCamera | undefined;

/** A scanner before a camera and with a reader of the story's own. */
const scene = (
  {
    camera: prepare,
    then,
    cameras = ['Back camera'],
    torch = false,
    sees = [],
    decoder = {},
    isStarted = true,
    attributes = {},
  }: Scene = {},
  more: Omit<Story, 'render'> = {},
): Story => ({
  ...more,
  render: () => {
    last?.restore();
    const camera = (last = fakeCamera(
      cameras.map(label => ({deviceId: label, label})),
      torch,
    ));
    prepare?.(camera);
    const element = document.createElement('standby-scanner');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.quiet = true;
    element.decoder = {
      engine: 'wasm',
      decode: () => Promise.resolve([...sees]),
      close: () => undefined,
      ...decoder,
    };
    void element.updateComplete.then(async () => {
      if (isStarted) element.start();
      if (!then) return;
      while (!element.matches(':state(looking)')) await new Promise(requestAnimationFrame);
      then(camera, element);
    });
    return element;
  },
});

const press =
  (name: RegExp): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const find = (): HTMLElement | undefined =>
      [
        ...(canvasElement.querySelector('standby-scanner')?.shadowRoot?.querySelectorAll('button') ?? []),
      ].find(({textContent}) => name.test(textContent));
    while (!find()) await new Promise(requestAnimationFrame);
    find()?.click();
  };

export const Ready = scene({isStarted: false});
export const Asking = scene({camera: camera => void camera.hold()});
export const Looking = scene();
export const LightAndTwoCameras = scene({cameras: ['Back camera', 'Front camera'], torch: true});
export const Dark = scene({camera: camera => camera.light(0.05), torch: true});
export const Found = scene({sees: [ticket]});
export const GoesOn = scene({sees: [ticket], attributes: {continuous: ''}});
export const Paused = scene({then: (_, element) => element.pause()});
export const Interrupted = scene({then: camera => camera.mute(true)});
export const Unplugged = scene({then: camera => camera.takeAway(true)});
export const Refused = scene({camera: camera => camera.refuseWith('NotAllowedError')});
export const NoCamera = scene({camera: camera => camera.refuseWith('NotFoundError')});
export const InUse = scene({camera: camera => camera.refuseWith('NotReadableError')});
export const Failed = scene({camera: camera => camera.refuseWith('TypeError')});
export const PlainReader = scene({decoder: {engine: 'plain'}});
export const ReaderStopped = scene({
  decoder: {decode: () => Promise.reject(new DecoderError('failed', 'It broke.'))},
});
export const Typing = scene({isStarted: false}, {play: press(/Type the code/)});
export const LeftHand = scene({attributes: {hand: 'left'}});
export const Kiosk = scene({sees: [ticket], attributes: {kiosk: ''}});
export const German = scene({sees: [ticket]}, {globals: {language: 'de'}});
export const French = scene(
  {camera: camera => camera.refuseWith('NotAllowedError')},
  {globals: {language: 'fr'}},
);
export const Italian = scene({}, {globals: {language: 'it'}});
export const Dutch = scene({}, {globals: {language: 'nl'}});
export const DarkScheme = scene({sees: [ticket]}, {globals: {scheme: 'dark'}});
export const HostileHost = scene({sees: [ticket]}, {globals: {host: 'hostile'}});
