import {expect} from '@open-wc/testing';
import type {BookingWay} from '../../src/booking/index.js';
import type {StandbyBookingPrintEvent} from '../../src/elements/booking-card/events.js';
import {expectAccessible} from '../helpers/axe.js';
import {find} from '../helpers/banner.js';
import {card} from '../helpers/booking-card.js';
import type {Card} from '../helpers/booking-card.js';
import {component, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const shop = new URL('/f/7q3k', location.origin).href;
const ways: BookingWay[] = [{kind: 'online', href: shop}];
const onlineDown = snapshot({
  components: [
    component({id: 'online', name: 'Checkout', capability: 'online-booking', state: 'major_outage'}),
  ],
});

const sign = async (attributes: Record<string, string> = {}, more: object = {}): Promise<Card> => {
  const made = await card({ways, attributes: {format: 'sign', ...attributes}, ...more});
  await waitUntil(() => made.element.shadowRoot?.querySelector('.sheet'), 'the sheet is there', {
    timeout: 8000,
  });
  return made;
};

const buttons = (element: Element): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll('button') ?? []),
];
const button = (element: Element, name: string): HTMLButtonElement =>
  buttons(element).find(
    ({textContent, ariaLabel}) => (ariaLabel ?? textContent.trim()) === name,
  ) as HTMLButtonElement;
const sheetText = (element: Element): string =>
  [...element.shadowRoot!.querySelectorAll('.sheet text')].map(({textContent}) => textContent).join(' ');
const posts = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.post')].map(({textContent}) => textContent);

const choose = async (element: Card['element'], selector: string, value: string): Promise<void> => {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(selector.includes('maxlength') ? 'input' : 'change'));
  await element.updateComplete;
};

const realPrint = window.print;

describe('<standby-booking-card format="sign">', () => {
  afterEach(() => {
    window.print = realPrint;
    Reflect.deleteProperty(navigator, 'clipboard');
    localStorage.removeItem('standby-printed-sheets');
  });

  it('shows the notice that the attribute names, in every language asked for, and the same as short texts', async () => {
    const {element} = await sign({sign: 'check-in-slow', languages: 'de fr'});
    expect(sheetText(element)).to.contain('Der Einlass dauert etwas länger').and.to.contain('L’entrée prend');
    expect(posts(element)).to.have.length(2);
    expect(posts(element)[0]).to.match(/^Der Einlass dauert gerade länger als sonst\./);
    expect(element.shadowRoot!.querySelector('.sheet [shape-rendering]'), 'a code').to.equal(null);
    expect(buttons(element).map(({textContent}) => textContent.trim())).to.not.include('Code as SVG');
  });

  it('time and place stand on the sheet and in the texts', async () => {
    const {element} = await sign({languages: 'en'});
    await choose(element, 'input[type=time]', '15:30');
    await choose(element, 'input[maxlength]', 'Desk 2');
    for (const text of [sheetText(element), posts(element)[0]])
      expect(text)
        .to.match(/3:30\sPM/)
        .and.to.contain('Desk 2.');
  });

  it('a closed desk gets a code that leads to the shop, while that is open', async () => {
    const {element, feed} = await sign({sign: 'pos-closed', languages: 'en'});
    await waitUntil(() => element.matches(':state(verified)'), 'the code is read back', {timeout: 8000});
    expect(element.shadowRoot!.querySelector('.sheet [shape-rendering]')).not.to.equal(null);
    expect(posts(element)[0]).to.contain(`Please book online: ${location.host}/f/7q3k`);
    feed.say(onlineDown);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.sheet [shape-rendering]')).to.equal(null);
    expect(posts(element)[0]).to.not.contain(location.host);
    expect(sheetText(element)).to.contain('Please speak to our staff');
  });

  it('another notice is another sheet, printed the same way as a poster', async () => {
    const {element} = await sign();
    const events: StandbyBookingPrintEvent[] = [];
    element.addEventListener('standby-booking-print', event => events.push(event));
    window.print = () => undefined;
    button(element, 'Print').click();
    expect(document.querySelector('[data-standby-print]')!.shadowRoot!.querySelector('svg')).not.to.equal(
      null,
    );
    dispatchEvent(new Event('afterprint'));
    await choose(element, 'select', 'online-closed');
    button(element, 'Print').click();
    dispatchEvent(new Event('afterprint'));
    const [first, second] = events.map(({sheet}) => sheet);
    expect(first!.id).to.not.equal(second!.id);
    expect([first!.href, second!.href]).to.deep.equal([undefined, undefined]);
    expect(document.querySelector('[data-standby-print]')).to.equal(null);
  });

  it('is named to be taken down when what it announces works again', async () => {
    const {element, feed} = await sign({sign: 'online-closed'});
    const listed = (): string => element.shadowRoot!.querySelector('.poster > .down')?.textContent ?? '';
    window.print = () => undefined;
    button(element, 'Print').click();
    dispatchEvent(new Event('afterprint'));
    const online = (state: 'operational' | 'major_outage') =>
      snapshot({
        components: [component({id: 'online', name: 'Checkout', capability: 'online-booking', state})],
      });
    // The status page does not know of it yet.
    feed.say(online('operational'));
    await element.updateComplete;
    expect(listed()).to.equal('');
    feed.say(online('major_outage'));
    await element.updateComplete;
    expect(listed()).to.equal('');
    feed.say(online('operational'));
    await element.updateComplete;
    expect(listed())
      .to.match(/P-\w{6}/)
      .and.to.contain('What it announces is over.');
    button(element, [...element.shadowRoot!.querySelectorAll('.down button')][0]!.ariaLabel!).click();
    await element.updateComplete;
    expect(listed()).to.equal('');
  });

  it('copies one text, and says so; where the browser refuses, the text is marked', async () => {
    const {element} = await sign({languages: 'en de'});
    const copied: string[] = [];
    const clipboard = (writeText: (text: string) => Promise<void>): void =>
      void Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
    clipboard(text => Promise.resolve(void copied.push(text)));
    const said = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.posts [role=status]')].map(({textContent}) => textContent);
    button(element, 'Copy text: German').click();
    await waitUntil(() => said()[1] === 'Text copied', 'it says so beside the text');
    expect(said()[0]).to.equal('');
    expect(copied).to.deep.equal([posts(element)[1]]);
    clipboard(() => Promise.reject(new Error('not allowed')));
    button(element, 'Copy text: English').click();
    await waitUntil(() => said()[0]?.includes('marked text'), 'it says so beside the other text');
    expect(said()[1]).to.equal('');
  });

  it('needs no way to book, and tells what it does not know', async () => {
    const errors: string[] = [];
    const listen = (event: Event): void => void errors.push((event as ErrorEvent).message);
    document.addEventListener('standby-error', listen);
    const {element} = await sign({sign: 'fire'}, {ways: []});
    document.removeEventListener('standby-error', listen);
    expect(sheetText(element)).to.contain('Your ticket e-mail is late');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('sign="fire"');
  });

  for (const lang of ['de', 'en', 'fr', 'it', 'nl'])
    it(`is accessible and fits 320 px in ${lang}`, async () => {
      const {element} = await sign({sign: 'online-closed'}, {lang});
      element.parentElement!.style.inlineSize = '320px';
      await element.updateComplete;
      const section = find(element, 'section');
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      // Black on white by construction; axe cannot look through a picture to see it.
      for (const text of element.shadowRoot!.querySelectorAll('.sheet text')) text.remove();
      await expectAccessible(element);
    });
});
