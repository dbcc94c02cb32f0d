import {expect} from '@open-wc/testing';
import {createVenue} from '../../src/venue/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {find, hears, textOf} from '../helpers/banner.js';
import {british, codeOf, contactCard, moments, setClock} from '../helpers/contact-card.js';
import type {LongTimers} from '../helpers/long-timers.js';
import {readInPlace} from '../helpers/read-code.js';
import {waitUntil} from '../helpers/wait-until.js';

/** Whether what is selected lies in a node inside a shadow tree. */
const isSelected = (node: Element): boolean => {
  const root = node.getRootNode() as ShadowRoot;
  const [range] = getSelection()?.getComposedRanges?.({shadowRoots: [root]}) ?? [];
  return range !== undefined && !range.collapsed && node.contains(range.startContainer);
};

describe('contact card: the number, scanned or copied', () => {
  let clock: LongTimers;
  const at = (iso: string): void => {
    clock = setClock(iso);
  };
  afterEach(() => clock.restore());

  for (const kiosk of [undefined, ''])
    it(`shows the number as a code that a phone dials, ${kiosk === undefined ? 'at a desk' : 'at a kiosk'}`, async () => {
      at(moments.open);
      const element = await contactCard(kiosk === undefined ? {} : {kiosk});
      const code = await codeOf(element);
      expect(await readInPlace(code)).to.equal('tel:+41215550102');
      expect(code.ariaLabel).to.equal('QR code with the number +41 21 555 01 02');
      expect(textOf(element, 'figcaption')).to.equal('Scan to call');
      await expectAccessible(element);
      element.venue = createVenue({contact: {desks: [british]}});
      await waitUntil(() => textOf(element, '#number') === british.phone, 'the other desk');
      expect(await readInPlace(await codeOf(element))).to.equal('tel:+441632960123');
    });

  it('shows no code on a phone, which would have to scan itself', async () => {
    at(moments.open);
    const {matchMedia} = window;
    const asked: string[] = [];
    window.matchMedia = query => {
      asked.push(query);
      return matchMedia.call(window, 'not all');
    };
    try {
      const element = await contactCard();
      expect(asked.join()).to.contain('pointer: fine');
      await import('../../src/booking/index.js');
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('figure')).to.equal(null);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('copies the number and says so; where that is not allowed the number is selected', async () => {
    at(moments.open);
    const written: string[] = [];
    let allowed = true;
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const writeText = (text: string): Promise<void> => {
      if (!allowed) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      written.push(text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
    try {
      const element = await contactCard();
      find(element, '.actions button').click();
      await hears(element, 'status', /^Number copied\.$/);
      expect(textOf(element, '.said')).to.equal('Number copied.');
      expect(written).to.deep.equal(['+41 21 555 01 02']);
      allowed = false;
      find(element, '.actions button').click();
      await hears(element, 'status', /^Copying is not possible here\./);
      expect(isSelected(find(element, '#number'))).to.equal(true);
      clock.pass(10_000);
      await waitUntil(() => !element.shadowRoot?.querySelector('.said'), 'the remark goes away');
    } finally {
      if (before) Object.defineProperty(navigator, 'clipboard', before);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});
