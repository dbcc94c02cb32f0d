import {expect} from '@open-wc/testing';
import {pictureFile, useEncoder} from '../helpers/barcode-picture.js';
import {said, scanner, wasmFile} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

/** Pastes or drops; false where the page has taken it from the browser. */
const bring = (target: Element, kind: 'paste' | 'drop', file: File, text?: string): boolean => {
  const data = new DataTransfer();
  data.items.add(file);
  if (text) data.setData('text/plain', text);
  const options = {bubbles: true, cancelable: true, composed: true};
  if (kind === 'drop') return target.dispatchEvent(new DragEvent('drop', {...options, dataTransfer: data}));
  // Firefox lets no page put files into the event of a clipboard.
  const event = Object.defineProperty(new ClipboardEvent('paste', options), 'clipboardData', {value: data});
  return target.dispatchEvent(event);
};

describe('files for <standby-scanner>', () => {
  before(() => useEncoder({url: wasmFile('writer')}));

  it('are read when a picture alone is pasted', async () => {
    const {scans} = await scanner();
    expect(bring(document.body, 'paste', await pictureFile('PASTED'))).to.equal(false);
    await waitUntil(() => scans.length === 1, 'it is read', {timeout: 10_000});
    expect(scans).to.deep.equal(['picture PASTED']);
  });

  it('are left alone when they come with their text, as from a table, or go into a field', async () => {
    const {element, scans} = await scanner();
    const file = await pictureFile('PASTED');
    expect(bring(document.body, 'paste', file, 'A\tB')).to.equal(true);
    const field = document.createElement('input');
    element.before(field);
    expect(bring(field, 'paste', file)).to.equal(true);
    field.remove();
    expect(bring(document.body, 'paste', new File(['%PDF'], 'a.pdf', {type: 'application/pdf'}))).to.equal(
      true,
    );
    expect(scans).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('section')?.dataset['scene']).to.equal('idle');
  });

  for (const [name, type] of [
    ['ticket.pdf', 'application/pdf'],
    ['ticket', ''],
  ] as const)
    it(`that are dropped never lead away from the page, also "${name}"`, async () => {
      const {element, scans} = await scanner();
      expect(bring(element, 'drop', new File(['%PDF-1.7'], name, {type}))).to.equal(false);
      await waitUntil(() => said(element).includes('cannot be opened'), said(element), {timeout: 10_000});
      expect(scans).to.deep.equal([]);
    });

  it('that are dropped together with a picture do not keep it from being read', async () => {
    const {element, scans} = await scanner();
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7'], 'ticket.pdf', {type: 'application/pdf'}));
    data.items.add(await pictureFile('SECOND'));
    element.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    await waitUntil(() => scans.length === 1, 'it is read', {timeout: 10_000});
    expect(scans).to.deep.equal(['picture SECOND']);
  });
});
