import {fixture, html} from '@open-wc/testing';
import type {AttachEvent, DetachEvent, NewFile} from '../../src/elements/support-form/attachments/events.js';
import {StandbyAttachments} from '../../src/elements/support-form/attachments/attachments.js';
import type {HeldFile} from '../../src/outbox/index.js';
import {waitUntil} from './wait-until.js';

StandbyAttachments.define();

/** A canvas of one colour, with another one in its top left quarter. */
export const twoColours = (
  width = 160,
  height = 80,
  [whole, corner] = ['#ff0000', '#0000ff'],
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = whole!;
  context.fillRect(0, 0, width, height);
  context.fillStyle = corner!;
  context.fillRect(0, 0, width / 2, height / 2);
  return canvas;
};

export const blobOfCanvas = (canvas: HTMLCanvasElement, type = 'image/png'): Promise<Blob> =>
  new Promise(resolve => canvas.toBlob(blob => resolve(blob!), type, 0.95));

export const pngFile = async (name = 'screen.png', canvas = twoColours()): Promise<File> =>
  new File([await blobOfCanvas(canvas)], name, {type: 'image/png'});

/** What a camera writes beside the pixels. */
export const secret = 'GPS 46.5197N 6.6323E';

const ascii = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0));
const two = (value: number): number[] => [value >> 8, value & 255];
const four = (value: number): number[] => [0, 0, ...two(value)];

/** An APP1 segment with a TIFF directory of two entries: orientation, and a description that must not get out. */
const exif = (orientation: number): number[] => {
  const description = [...ascii(secret), 0];
  const tiff = [
    ...ascii('MM'),
    ...two(42),
    ...four(8),
    ...two(2),
    ...two(0x010e),
    ...two(2),
    ...four(description.length),
    ...four(38),
    ...two(0x0112),
    ...two(3),
    ...four(1),
    ...two(orientation),
    ...two(0),
    ...four(0),
    ...description,
  ];
  const segment = [...ascii('Exif'), 0, 0, ...tiff];
  return [0xff, 0xe1, ...two(segment.length + 2), ...segment];
};

/** A real photograph: a JPEG with the secret in its Exif data; orientation 6 means: turn it clockwise. */
export const photograph = async (orientation = 6, name = 'IMG_0001.JPG'): Promise<File> => {
  const bytes = new Uint8Array(await (await blobOfCanvas(twoColours(), 'image/jpeg')).arrayBuffer());
  const parts = [bytes.subarray(0, 2), new Uint8Array(exif(orientation)), bytes.subarray(2)];
  return new File(parts, name, {type: 'image/jpeg'});
};

/** The bytes as text, one letter each. */
export const asText = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join('');

/** The pixels of an image file as this browser shows them. */
export const pixelsOf = async (bytes: ArrayBuffer | Blob): Promise<ImageData> => {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** Which of the three colours is strongest at a place, given in shares of the sides; `black` and `white` if none. */
export const colourAt = ({data, width, height}: ImageData, x: number, y: number): string => {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  const channels = [...data.slice(at, at + 3)];
  if (channels.every(value => value < 40)) return 'black';
  if (channels.every(value => value > 215)) return 'white';
  return ['red', 'green', 'blue'][channels.indexOf(Math.max(...channels))]!;
};

export interface Form {
  element: StandbyAttachments;
  /** What the form was given, in its order. */
  given: NewFile[];
  kept: HeldFile[];
  /** Decides what becomes of the next file; resolves to undefined when it cannot be kept. */
  keep: (file: NewFile) => Promise<HeldFile | undefined>;
}

let ids = 0;

/** The element as a form holds it: what is attached comes back as a property. */
export const attachmentsForm = async (
  properties: Partial<StandbyAttachments> = {},
  lang = 'en',
): Promise<Form> => {
  const element = document.createElement('standby-attachments');
  const form: Form = {
    element,
    given: [],
    kept: [],
    keep: async ({name, type, bytes}) => ({id: `file-${++ids}`, name, type, size: bytes.byteLength, bytes}),
  };
  const show = (kept: HeldFile[]): void => {
    form.kept = kept;
    element.files = kept;
  };
  element.lang = lang;
  element.read = async id => form.kept.find(file => file.id === id);
  element.addEventListener('attach', event => {
    const {file} = event as AttachEvent;
    form.given.push(file);
    (event as AttachEvent).waitUntil(
      form.keep(file).then(held => {
        if (held) show([...form.kept, held]);
        return held;
      }),
    );
  });
  element.addEventListener('detach', event =>
    show(form.kept.filter(({id}) => id !== (event as DetachEvent).fileId)),
  );
  Object.assign(element, properties);
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('.group'), 'the words are there');
  return form;
};

export const find = <T extends Element = HTMLElement>({element}: Form, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);

/** Waits for something to be there. */
export const appears = async <T extends Element = HTMLElement>(form: Form, selector: string): Promise<T> => {
  await waitUntil(() => find(form, selector), `${selector} appears`);
  return find<T>(form, selector)!;
};

/** Gives files and waits until the person is asked to look at the first. */
export const reviewed = async (form: Form, ...files: File[]): Promise<HTMLDialogElement> => {
  await form.element.take(files);
  return appears<HTMLDialogElement>(form, 'dialog:modal');
};

/** Presses the button that attaches, and waits until the form has so many files. */
export const attach = async (form: Form, count = form.kept.length + 1): Promise<void> => {
  find(form, 'dialog .attach')!.click();
  await waitUntil(() => form.kept.length === count, 'the form has it');
  await form.element.updateComplete;
};

export const codes = ({element}: Form): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.problem')].map(({dataset}) => dataset['code']!);

/** Waits until something is said by the live region. */
export const hears = (form: Form, text: RegExp): Promise<void> =>
  waitUntil(
    () =>
      [...form.element.shadowRoot!.querySelectorAll('[role=status] p')].some(line =>
        text.test(line.textContent),
      ),
    `hears ${String(text)}`,
  );
