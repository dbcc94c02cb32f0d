import {expect} from '@open-wc/testing';
import {decodeQR} from 'qr/decode.js';
import type {BookingWay} from '../../src/booking/index.js';
import {renderCode} from '../../src/elements/booking-card/render-code.js';
import {qrMatrix} from '../../src/booking/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {card, spoken, verified} from '../helpers/booking-card.js';
import {readCode} from '../helpers/read-code.js';
import {find, next, textOf} from '../helpers/banner.js';
import {component, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

/** Addresses of this origin, so that the card's own look at them is answered here. */
const shop = new URL('/?shop', location.origin).href;
const partner = new URL('/?partner', location.origin).href;
const online: BookingWay = {kind: 'online', href: shop};
const ways: BookingWay[] = [
  online,
  {kind: 'partner', href: partner, label: 'City tickets'},
  {kind: 'kiosk', label: 'Main hall'},
  {kind: 'phone', phone: '+41 21 555 01 02'},
];

const states = (
  online: 'operational' | 'degraded' | 'major_outage' | 'maintenance',
  pos = 'operational' as typeof online,
) =>
  snapshot({
    components: [
      component({state: pos}),
      component({id: 'online', name: 'Checkout', capability: 'online-booking', state: online}),
      component({id: 'kiosk', name: 'Kiosk', capability: 'kiosk'}),
    ],
  });

describe('<standby-booking-card>', () => {
  it('shows a code that leads to the shop, says how far it reads, and the link', async () => {
    const {element} = await card({ways, snapshot: states('operational')});
    const event = next(element, 'standby-booking-verified');
    const code = await verified(element);
    const {href, result} = await event;
    expect(href).to.equal(shop);
    expect(result.ok && result.code.readableTo).to.be.at.least(0.4);
    expect(await readCode(code, 300)).to.equal(shop);
    expect(code.getAttribute('aria-label')).to.equal(`QR code: book at ${location.host}`);
    expect(find<HTMLAnchorElement>(element, '.link').href).to.equal(shop);
    expect(textOf(element)).to.match(/Readable from up to 0\.\d m away/);
    expect(textOf(element)).to.match(/City tickets.*Main hall.*\+41 21 555 01 02/);
  });

  it('sends nobody to a shop that is down, and back after', async () => {
    const {element, feed} = await card({ways, snapshot: states('operational')});
    await verified(element);
    feed.say(states('major_outage'));
    await element.updateComplete;
    expect(textOf(element)).to.include('Online booking is not available right now.');
    const links = [...element.shadowRoot!.querySelectorAll('a')].map(({href}) => href);
    expect(links).not.to.include(shop);
    expect(await readCode(await verified(element), 300)).to.equal(partner);
    feed.say(states('operational'));
    await element.updateComplete;
    expect(await readCode(await verified(element), 300)).to.equal(shop);
    expect(textOf(element)).not.to.include('not available');
  });

  it('shows the code again when the only shop comes back', async () => {
    const only: BookingWay[] = [online, {kind: 'desk'}];
    const {element, feed} = await card({ways: only, snapshot: states('operational')});
    await verified(element);
    feed.say(states('major_outage'));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.place svg')).to.equal(null);
    feed.say(states('operational'));
    await element.updateComplete;
    expect(await readCode(await verified(element), 300)).to.equal(shop);
  });

  it('tells those who do not see it when the shop goes down and comes back', async () => {
    const {element, feed} = await card({ways, snapshot: states('operational')});
    await verified(element);
    const news = find(element, '[role=status]');
    expect(news.textContent.trim()).to.equal('');
    feed.say(states('major_outage'));
    await element.updateComplete;
    expect(find(element, '[role=status]')).to.equal(news);
    expect(textOf(element, '[role=status]')).to.equal('Online booking is not available right now.');
    feed.say(states('operational'));
    await element.updateComplete;
    expect(news.textContent.trim()).to.equal('');
  });

  it('without any way left it says so', async () => {
    const {element} = await card({ways: [online], snapshot: states('major_outage')});
    await spoken(element);
    expect(element.matches(':state(closed)')).to.equal(true);
    expect(textOf(element)).to.include('Please ask our staff');
    expect(element.shadowRoot!.querySelector('a, svg')).to.equal(null);
  });

  it('slow is said', async () => {
    const {element} = await card({ways: [online], snapshot: states('degraded')});
    await spoken(element);
    expect(textOf(element)).to.include('It may take longer than usual.');
  });

  it('waits for sales at the counter to be impaired, where asked to', async () => {
    const attributes = {when: 'pos-down'};
    const {element, feed} = await card({ways, attributes, snapshot: states('operational')});
    expect(element.matches(':state(waiting)')).to.equal(true);
    expect(element.shadowRoot!.querySelector('section, slot')).to.equal(null);
    for (const pos of ['degraded', 'maintenance'] as const) {
      feed.say(states('operational', pos));
      await verified(element);
      feed.say(states('operational'));
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('section')).to.equal(null);
    }
  });

  it('its own address stands for the shop, also without a venue', async () => {
    const href = new URL('/?event=7', location.origin).href;
    const {element} = await card({ways, attributes: {href: '/?event=7', label: 'Late opening'}});
    expect(await readCode(await verified(element), 300)).to.equal(href);
    expect(textOf(element, 'h2')).to.equal('Late opening');
    const links = [...element.shadowRoot!.querySelectorAll('a')].map(({href}) => href);
    expect(links).to.include(partner).and.not.to.include(shop);
  });

  it('an empty title is none', async () => {
    const {element} = await card({ways, attributes: {label: ''}});
    await spoken(element);
    expect(textOf(element, 'h2')).to.equal('Book tickets');
    expect(find(element, 'section').getAttribute('aria-label')).to.equal('Book tickets');
  });

  it('a code that cannot be made is left out, the link stays', async () => {
    const href = `${shop}&${'x'.repeat(500)}`;
    const {element} = await card({ways: [{...online, href}]});
    const event = await next(element, 'standby-booking-verified');
    await spoken(element);
    await element.updateComplete;
    expect(event.result).to.include({ok: false, reason: 'too-far'});
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
    expect(textOf(element)).to.include(
      'too little room for a code that phones can read. Please use the link.',
    );
    expect(find<HTMLAnchorElement>(element, '.link').href).to.equal(href);
  });

  it('what cannot be meant is told, and nothing dangerous is linked', async () => {
    const element = document.createElement('standby-booking-card');
    const errors: string[] = [];
    element.addEventListener('standby-error', event => errors.push(event.code));
    element.setAttribute('href', 'javascript:alert(1)');
    element.setAttribute('when', 'never');
    element.textContent = 'The shop';
    document.body.append(element);
    await waitUntil(() => errors.length >= 3);
    expect(new Set(errors)).to.deep.equal(new Set(['attribute-invalid']));
    expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    element.remove();
  });

  it('closes its feed when it leaves', async () => {
    const {element, feed} = await card({ways, snapshot: states('operational')});
    await spoken(element);
    element.remove();
    await waitUntil(() => feed.closed === 1);
    expect(feed.listeners).to.equal(0);
  });

  for (const lang of ['de', 'en', 'fr', 'it', 'nl'])
    it(`is accessible and fits 320 px in ${lang}`, async () => {
      const {element} = await card({ways, lang, snapshot: states('degraded')});
      element.parentElement!.style.inlineSize = '320px';
      await verified(element);
      await expectAccessible(element);
      expect(element.getBoundingClientRect().width).to.be.at.most(320);
      expect(find(element, 'section').scrollWidth).to.be.at.most(find(element, 'section').clientWidth);
    });

  it('nothing moves when the code has been read back', async () => {
    const {element} = await card({ways, snapshot: states('operational')});
    await spoken(element);
    const place = find(element, '.place').getBoundingClientRect().height;
    await verified(element);
    expect(find(element, '.place').getBoundingClientRect().height).to.equal(place);
  });
});

describe('the pixels of a code', () => {
  it('are those of the path, edge by edge', () => {
    const picture = renderCode({matrix: qrMatrix(shop)})!;
    expect(decodeQR(picture)).to.equal(shop);
    const greys = new Set([...picture.data].filter((_, at) => at % 4 === 0));
    expect([...greys].sort()).to.deep.equal([0, 255]);
  });
});
