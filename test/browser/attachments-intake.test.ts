import {expect} from '@open-wc/testing';
import type {AttachmentError} from '../../src/report/index.js';
import {
  appears,
  attach,
  attachmentsForm,
  codes,
  find,
  hears,
  pngFile,
  reviewed,
  twoColours,
} from '../helpers/attachments.js';
import {waitUntil} from '../helpers/wait-until.js';

const textFile = (name: string, content = 'error 500 at checkout'): File =>
  new File([content], name, {type: 'text/plain'});

/** An event as the browser makes it for a paste or a drop. */
const withFiles = <T extends Event>(event: T, key: string, files: readonly File[], text?: string): T => {
  const types = [...(files.length ? ['Files'] : []), ...(text ? ['text/plain'] : [])];
  Object.defineProperty(event, key, {value: {files, types, dropEffect: 'none'}});
  return event;
};

const paste = (target: EventTarget, files: readonly File[], text?: string): boolean =>
  !target.dispatchEvent(
    withFiles(
      new Event('paste', {bubbles: true, composed: true, cancelable: true}),
      'clipboardData',
      files,
      text,
    ),
  );

const dragged = (target: EventTarget, type: string, files: readonly File[]): boolean =>
  !target.dispatchEvent(
    withFiles(new Event(type, {bubbles: true, composed: true, cancelable: true}), 'dataTransfer', files),
  );

describe('files of a report', () => {
  it('are chosen, and the form does not take that for one of its fields', async () => {
    const form = await attachmentsForm();
    let inputs = 0;
    form.element.addEventListener('input', () => inputs++);
    const input = find<HTMLInputElement>(form, 'input[type=file]')!;
    Object.defineProperty(input, 'files', {value: [textFile('log.txt')]});
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await appears(form, 'dialog:modal');
    expect(inputs).to.equal(0);
    expect(find(form, 'dialog .warning')!.textContent).to.include('Nothing can be hidden in this file');
    await attach(form);
    expect(form.kept[0]).to.include({name: 'log.txt', type: 'text/plain', size: 21});
  });

  it('are pasted anywhere in the form; text stays for the field that it is meant for', async () => {
    const area = document.createElement('div');
    document.body.append(area);
    const field = document.createElement('textarea');
    area.append(field);
    const form = await attachmentsForm({area});
    const file = await pngFile('image.png');
    expect(paste(field, [], 'text'), 'text is left alone').to.be.false;
    expect(paste(field, [file], 'text with its picture'), 'copied from a text processor').to.be.false;
    expect(paste(field, [file]), 'a picture is taken').to.be.true;
    await appears(form, 'dialog:modal');
    form.element.remove();
    expect(paste(field, [file]), 'nobody listens any more').to.be.false;
    area.remove();
  });

  it('are dropped, and the browser does not open them in place of the page', async () => {
    const form = await attachmentsForm();
    const files = [await pngFile('a.png'), textFile('b.txt')];
    expect(dragged(form.element, 'dragover', [])).to.be.false;
    expect(dragged(form.element, 'dragover', files)).to.be.true;
    await form.element.updateComplete;
    expect(find(form, '.choices')!.hasAttribute('data-over')).to.be.true;
    expect(dragged(form.element, 'drop', files)).to.be.true;
    await appears(form, 'dialog:modal');
    expect(find(form, '.choices')!.hasAttribute('data-over')).to.be.false;
    await attach(form, 1);
    await waitUntil(() => find(form, 'dialog:modal .warning'), 'the next one is shown');
    await attach(form, 2);
    expect(form.kept.map(({name}) => name)).to.deep.equal(['a.png', 'b.txt']);
    await waitUntil(() => !find(form, 'dialog:modal'));
  });

  it('with the same name get another one', async () => {
    const form = await attachmentsForm();
    for (const count of [1, 2]) {
      await reviewed(form, await pngFile('image.png'));
      await attach(form, count);
    }
    expect(form.kept.map(({name}) => name)).to.deep.equal(['image.png', 'image (2).png']);
  });

  it('show what they are, and are removed', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile('screen.png'));
    await attach(form);
    await appears(form, '[data-file] canvas');
    const remove = find(form, '[data-file] [data-kind=plain]')!;
    expect(remove.getAttribute('aria-label')).to.equal('Remove: screen.png');
    remove.focus();
    remove.click();
    await waitUntil(() => !find(form, '[data-file]'));
    expect(form.kept).to.be.empty;
    await hears(form, /screen\.png was removed/);
    await waitUntil(
      () => form.element.shadowRoot!.activeElement?.matches('.group'),
      'the focus is not lost with the button',
    );
  });

  it('beyond the limits are refused with their reason, said and dispatched; the others are taken', async () => {
    const form = await attachmentsForm({limits: {maxBytes: 1000, maxFiles: 2}});
    const errors: AttachmentError[] = [];
    document.body.addEventListener('standby-error', event => {
      expect(event.code).to.equal('attachment-failed');
      errors.push(event.cause as AttachmentError);
    });
    await form.element.take([
      textFile('big.txt', 'x'.repeat(1001)),
      textFile('empty.txt', ''),
      textFile('a.txt'),
      textFile('b.txt'),
      textFile('c.txt'),
    ]);
    await form.element.updateComplete;
    expect(codes(form)).to.deep.equal(['too-large', 'empty', 'too-many']);
    expect(errors.map(({code, fileName}) => `${code} ${fileName}`)).to.deep.equal([
      'too-large big.txt',
      'empty empty.txt',
      'too-many c.txt',
    ]);
    expect(find(form, '.problem p')!.textContent).to.equal('“big.txt” is too large. One file may have 1 kB.');
    expect(form.element.waitingCount).to.equal(2);
    find(form, 'dialog .later')!.click();
    find(form, '.problem button')!.click();
    await form.element.updateComplete;
    expect(codes(form)).to.deep.equal(['empty', 'too-many']);
  });

  it('ignore limits that are none', async () => {
    const form = await attachmentsForm({limits: {maxBytes: NaN, maxFiles: -1}});
    expect(find(form, '.choices .note')!.textContent).to.equal('Up to 8 files, 20 MB each.');
  });

  it('that the form could not keep are still there, and can be tried again', async () => {
    const form = await attachmentsForm();
    const {keep} = form;
    form.keep = async () => undefined;
    await reviewed(form, textFile('log.txt'));
    find(form, 'dialog .attach')!.click();
    await appears(form, '.problem[data-code=not-kept]');
    expect(form.element.waitingCount).to.equal(1);
    form.keep = keep;
    (await appears(form, '[data-waiting] [data-kind=primary]')).click();
    await appears(form, 'dialog:modal');
    await attach(form);
    expect(form.element.waitingCount).to.equal(0);
  });

  it('say so while they are being kept', async () => {
    const form = await attachmentsForm();
    const {keep} = form;
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    form.keep = file => held.then(() => keep(file));
    await reviewed(form, textFile('log.txt'));
    find(form, 'dialog .attach')!.click();
    const progress = await appears(form, '[data-waiting] progress');
    expect(progress.getAttribute('aria-labelledby')).to.be.ok;
    expect(find(form, '[data-waiting] button'), 'no second way out').to.be.null;
    release();
    await waitUntil(() => form.kept.length === 1);
    await waitUntil(() => !find(form, '[data-waiting]'));
  });

  it('that nobody sees do not open a dialog over the page', async () => {
    const form = await attachmentsForm();
    form.element.hidden = true;
    await form.element.take([await pngFile()]);
    await form.element.updateComplete;
    expect(find(form, 'dialog:modal')).to.be.null;
    form.element.hidden = false;
    (await appears(form, '[data-waiting] [data-kind=primary]')).click();
    await appears(form, 'dialog:modal');
  });

  it('survive a move in the document while they are looked at', async () => {
    const form = await attachmentsForm();
    await reviewed(form, await pngFile('screen.png', twoColours(100, 50)));
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(form.element);
    form.element.requestUpdate();
    await appears(form, 'dialog:modal');
    await attach(form);
    elsewhere.remove();
  });

  it('are not taken at a kiosk', async () => {
    const form = await attachmentsForm({isKiosk: true});
    expect(find(form, 'input, .choices')).to.be.null;
    const file = await pngFile();
    expect(paste(form.element, [file])).to.be.false;
    await form.element.take([file]);
    expect(form.element.waitingCount).to.equal(0);
  });

  it('speak the language around them, and the next one', async () => {
    const form = await attachmentsForm({}, 'fr');
    expect(find(form, '.choices .hint')!.textContent).to.include('Collez une image');
    form.element.lang = 'nl';
    await waitUntil(() => find(form, '.choices .hint')!.textContent.includes('Plak een afbeelding'));
  });

  it('play nothing unasked; what cannot be played can be saved', async () => {
    const form = await attachmentsForm();
    const bytes = Uint8Array.from('\x1a\x45\xdf\xa3 no video', letter => letter.charCodeAt(0));
    const dialog = await reviewed(form, new File([bytes], 'clip.webm', {type: 'video/webm'}));
    expect(dialog.querySelector('.warning')!.textContent).to.include('Nothing can be hidden in a video');
    expect(dialog.querySelector('video')).to.be.null;
    dialog.querySelector<HTMLElement>('[data-kind=secondary]')!.click();
    const save = await appears<HTMLAnchorElement>(form, 'dialog .save');
    expect(save.download).to.equal('clip.webm');
    await attach(form);
    expect(form.kept[0]).to.include({name: 'clip.webm', type: 'video/webm'});
    const isThere = await fetch(save.href).then(
      () => true,
      () => false,
    );
    expect(isThere, 'the address is taken back').to.be.false;
  });
});
