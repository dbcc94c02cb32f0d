import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  appears,
  attach,
  attachmentsForm,
  colourAt,
  find,
  hears,
  photograph,
  pixelsOf,
  pngFile,
  reviewed,
  twoColours,
} from '../helpers/attachments.js';
import type {Form} from '../helpers/attachments.js';
import {waitUntil} from '../helpers/wait-until.js';

const boxes = (form: Form): HTMLElement[] => [
  ...form.element.shadowRoot!.querySelectorAll<HTMLElement>('.box'),
];

const focused = (form: Form): Element | null => form.element.shadowRoot!.activeElement;

/** Presses keys, with Shift or Control as in `Shift+ArrowUp`: not every driver can hold a key. */
const press = async (form: Form, ...keys: string[]): Promise<void> => {
  for (const combination of keys) {
    const [key = '', modifier] = combination.split('+').reverse();
    if (modifier)
      focused(form)!.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          bubbles: true,
          cancelable: true,
          composed: true,
          shiftKey: modifier === 'Shift',
          ctrlKey: modifier === 'Control',
        }),
      );
    else await sendKeys({press: key});
    await form.element.updateComplete;
  }
};

/** Presses Tab until something has the focus. */
const tabTo = async (form: Form, selector: string): Promise<void> => {
  for (let at = 0; at < 20 && !focused(form)?.matches(selector); at++) await press(form, 'Tab');
  expect(focused(form)?.matches(selector), `${selector} is reached by Tab`).to.be.true;
};

const drag = async (
  form: Form,
  target: Element,
  from: readonly [number, number],
  to: readonly [number, number],
  pointerType = 'mouse',
): Promise<void> => {
  const canvas = find(form, '.stage canvas')!.getBoundingClientRect();
  const at = (type: string, [x, y]: readonly [number, number]): PointerEvent =>
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      isPrimary: true,
      pointerId: 1,
      pointerType,
      clientX: canvas.left + x * canvas.width,
      clientY: canvas.top + y * canvas.height,
    });
  const stage = find(form, '.stage')!;
  // An event that a test makes has no pointer that could be captured.
  stage.setPointerCapture = () => undefined;
  target.dispatchEvent(at('pointerdown', from));
  stage.dispatchEvent(at('pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  stage.dispatchEvent(at('pointermove', to));
  stage.dispatchEvent(at('pointerup', to));
  await form.element.updateComplete;
};

describe('hiding parts of a picture', () => {
  it('is a step of its own: without boxes the button says that there is nothing to hide', async () => {
    const form = await attachmentsForm();
    const dialog = await reviewed(form, await pngFile());
    expect(focused(form)?.id, 'Enter attaches nothing by accident').to.equal('title');
    expect(form.given, 'nothing left before').to.be.empty;
    expect(form.element.waitingCount).to.equal(1);
    expect(dialog.querySelector('.attach')!.textContent.trim()).to.equal('Nothing to hide, attach');
    await attach(form);
    expect(form.given).to.have.length(1);
    expect(form.element.waitingCount).to.equal(0);
    await hears(form, /screen\.png is attached/);
  });

  it('works by keyboard alone, from the file to the pixels', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile('screen.png', twoColours(400, 200)));
    await tabTo(form, '.add');
    await press(form, 'Enter');
    await waitUntil(() => focused(form)?.matches('.box'), 'the new box has the focus');
    await hears(form, /^1 black box$/);
    const before = boxes(form)[0]!.getAttribute('aria-label');
    expect(before).to.equal('Black box 1 of 1: 35 % from the left, 20 % from the top, 30 % wide, 8 % high');
    await press(form, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowUp');
    expect(boxes(form)[0]!.getAttribute('aria-label')).to.equal(
      'Black box 1 of 1: 37 % from the left, 24 % from the top, 32 % wide, 6 % high',
    );
    await hears(form, /37 % from the left, 24 % from the top, 32 % wide, 6 % high/);
    await press(form, 'Control+z');
    expect(boxes(form)[0]!.getAttribute('aria-label')).to.match(/8 % high/);
    await hears(form, /Taken back\. 1 black box/);
    await tabTo(form, '.add');
    await press(form, 'Enter');
    await waitUntil(() => boxes(form).length === 2);
    await press(form, 'Delete');
    expect(boxes(form)).to.have.length(1);
    await waitUntil(() => focused(form) === boxes(form)[0], 'the focus stays among the boxes');
    await tabTo(form, '.attach');
    expect(focused(form)?.textContent.trim()).to.equal('Attach with 1 black box');
    await press(form, 'Enter');
    await waitUntil(() => form.kept.length === 1);
    const pixels = await pixelsOf(form.kept[0]!.bytes);
    expect(colourAt(pixels, 0.5, 0.28)).to.equal('black');
    expect(colourAt(pixels, 0.3, 0.28)).to.equal('blue');
    expect(colourAt(pixels, 0.8, 0.28)).to.equal('red');
  });

  for (const pointerType of ['mouse', 'touch'])
    it(`works by ${pointerType}: draw, move, resize, and what is seen is what is burned in`, async () => {
      const form = await attachmentsForm();
      await reviewed(form, await pngFile('screen.png', twoColours(400, 200)));
      await drag(form, find(form, '.stage canvas')!, [0.5, 0.5], [0.1, 0.1], pointerType);
      expect(boxes(form)).to.have.length(1);
      await drag(form, boxes(form)[0]!, [0.2, 0.2], [0.3, 0.3], pointerType);
      await drag(form, find(form, '.box .handle')!, [0.6, 0.6], [0.9, 0.7], pointerType);
      const box = boxes(form)[0]!.getBoundingClientRect();
      const canvas = find(form, '.stage canvas')!.getBoundingClientRect();
      const share = [
        (box.left - canvas.left) / canvas.width,
        (box.top - canvas.top) / canvas.height,
        (box.right - canvas.left) / canvas.width,
        (box.bottom - canvas.top) / canvas.height,
      ];
      [0.2, 0.2, 0.9, 0.7].forEach((edge, at) => expect(share[at]).to.be.closeTo(edge, 0.02));
      await attach(form);
      const pixels = await pixelsOf(form.kept[0]!.bytes);
      for (const [x, y, colour] of [
        [0.22, 0.23, 'black'],
        [0.88, 0.67, 'black'],
        [0.17, 0.3, 'blue'],
        [0.93, 0.5, 'red'],
        [0.6, 0.75, 'red'],
      ] as const)
        expect(colourAt(pixels, x, y), `${x}, ${y}`).to.equal(colour);
    });

  it('has a button for every movement, for those who can only tap', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile('screen.png', twoColours(400, 200)));
    find(form, '.add')!.click();
    const pad = await appears(form, '.pad');
    const label = (): string => boxes(form)[0]!.getAttribute('aria-label')!.replace(/.*: /, '');
    const seen = [label()];
    for (const button of pad.querySelectorAll('button')) {
      button.click();
      await form.element.updateComplete;
      expect(label(), button.textContent).not.to.equal(seen.at(-1));
      seen.push(label());
    }
    expect(seen, 'each has its opposite').to.have.length(9);
    expect(seen[8]).to.equal(seen[0]);
  });

  it('can be done again later: the new picture takes the place of the old one', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await photograph(1));
    await attach(form);
    const [before] = form.kept;
    find(form, `[data-file] [data-kind=secondary]`)!.click();
    await appears(form, 'dialog:modal .add');
    find(form, '.add')!.click();
    await appears(form, '.box');
    find(form, 'dialog .attach')!.click();
    await waitUntil(() => form.kept.length === 1 && form.kept[0] !== before, 'the new one alone is there');
    expect(form.kept[0]!.name).to.equal('IMG_0001.jpg');
    expect(colourAt(await pixelsOf(form.kept[0]!.bytes), 0.5, 0.24)).to.equal('black');
  });

  it('Escape attaches nothing and loses nothing', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile());
    find(form, '.add')!.click();
    await appears(form, '.box');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !find(form, 'dialog:modal'), 'it is closed');
    expect(form.given).to.be.empty;
    const look = await appears(form, '[data-waiting] [data-kind=primary]');
    look.click();
    await appears(form, 'dialog:modal .box');
  });

  it('shows the boxes larger where the picture is larger, and adds them where one looks', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile('screen.png', twoColours(1600, 800)));
    find(form, '.enlarge')!.click();
    await appears(form, '.large');
    const scroll = find(form, '.scroll')!;
    scroll.scrollTo(scroll.scrollWidth, scroll.scrollHeight);
    find(form, '.add')!.click();
    await appears(form, '.box');
    const box = boxes(form)[0]!.getBoundingClientRect();
    const seen = scroll.getBoundingClientRect();
    expect(
      box.left >= seen.left && box.right <= seen.right && box.top >= seen.top && box.bottom <= seen.bottom,
    ).to.be.true;
  });
});
