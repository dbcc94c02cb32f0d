import {expect, fixture, html} from '@open-wc/testing';
import {freshPage, major, opened, popup, root, settled} from '../helpers/popup.js';

describe('incident pop-up: in the page of a venue', () => {
  afterEach(() => localStorage.clear());

  it('lets the step of the page be the first one', async () => {
    const {element} = await popup(freshPage().say(major()));
    const link = document.createElement('a');
    link.slot = 'action';
    link.href = '#qr';
    link.textContent = 'Show the QR code';
    element.append(link);
    element.requestUpdate();
    await opened(element);
    await settled(element);
    expect(root(element).querySelector('[data-kind=primary]')).to.equal(null);
    expect(link.getBoundingClientRect().width).to.be.greaterThan(0);
  });

  it('leaves the space and the style of the page alone', async () => {
    const row = await fixture<HTMLElement>(html`<div><i></i><i></i></div>`);
    Object.assign(row.style, {display: 'flex', gap: '20px'});
    const before = row.lastElementChild?.getBoundingClientRect().x;
    const {element} = await popup(freshPage().say(major()));
    row.firstElementChild?.after(element);
    await opened(element);
    expect(row.lastElementChild?.getBoundingClientRect().x).to.equal(before);
    expect(document.documentElement.getAttribute('style')).to.equal(null);
    expect(element.getAttribute('style')).to.equal(null);
  });
});
