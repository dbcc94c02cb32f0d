import {expect} from '@open-wc/testing';
import type {BookingWay} from '../../src/booking/index.js';
import type {StandbyBookingPrintEvent} from '../../src/elements/booking-card/events.js';
import {expectAccessible} from '../helpers/axe.js';
import {find, textOf} from '../helpers/banner.js';
import {card} from '../helpers/booking-card.js';
import type {Card} from '../helpers/booking-card.js';
import {allowDownloads, catchDownloads} from '../helpers/downloads.js';
import {component, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const shop = new URL('/f/7q3k', location.origin).href;
const ways: BookingWay[] = [
  {kind: 'online', href: shop},
  {kind: 'kiosk', label: 'Main hall'},
];

const poster = async (attributes: Record<string, string> = {}, more: object = {}): Promise<Card> => {
  const made = await card({ways, attributes: {format: 'poster', ...attributes}, ...more});
  await waitUntil(() => made.element.shadowRoot?.querySelector('.sheet'), 'the sheet is there', {
    timeout: 8000,
  });
  return made;
};

const button = (element: Element, name: string): HTMLButtonElement => {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find(({textContent}) => textContent.trim() === name);
  if (!found)
    throw new Error(`no "${name}" among ${all.map(({textContent}) => textContent.trim()).join(', ')}`);
  return found;
};

const heard = (element: HTMLElement): StandbyBookingPrintEvent[] => {
  const events: StandbyBookingPrintEvent[] = [];
  element.addEventListener('standby-booking-print', event => events.push(event));
  return events;
};

const realPrint = window.print;

describe('<standby-booking-card format="poster">', () => {
  beforeEach(() => localStorage.removeItem('standby-printed-sheets'));
  afterEach(() => {
    window.print = realPrint;
    allowDownloads();
    localStorage.removeItem('standby-printed-sheets');
  });

  it('shows the sheet as it will be printed, in every language asked for', async () => {
    const {element} = await poster({languages: 'de fr'});
    const texts = [...element.shadowRoot!.querySelectorAll('.sheet text')].map(
      ({textContent}) => textContent,
    );
    expect(texts.join(' ')).to.contain('Tickets buchen').and.to.contain('Réserver des billets');
    expect(texts).to.contain(`${location.host}/f/7q3k`);
    expect(texts.at(-1)).to.match(/^Poster P-\w{6} · valid until .+ · printed on .+/);
    expect(find(element, '.sheet').getAttribute('aria-label')).to.contain('QR code: book at');
    expect(element.matches(':state(verified)')).to.equal(true);
  });

  it('prints the sheet alone, on paper of its size, and leaves the page as it was', async () => {
    const {element} = await poster();
    const events = heard(element);
    const before = [document.body.children.length, document.adoptedStyleSheets.length];
    let printed = 0;
    window.print = () => {
      printed += 1;
      const place = document.querySelector('[data-standby-print]')!;
      expect(place.parentElement).to.equal(document.body);
      expect(getComputedStyle(place).display).to.equal('none');
      expect(place.shadowRoot!.querySelector('svg')!.getAttribute('viewBox')).to.equal('0 0 210 297');
      const rules = [...document.adoptedStyleSheets.at(-1)!.cssRules].map(({cssText}) => cssText);
      expect(rules.some(rule => /@page[^]*210mm 297mm/.test(rule))).to.equal(true);
    };
    button(element, 'Print').click();
    expect(printed).to.equal(1);
    dispatchEvent(new Event('afterprint'));
    expect([document.body.children.length, document.adoptedStyleSheets.length]).to.deep.equal(before);
    expect(events).to.have.length(1);
    const [{sheet, paper, output}] = events as [StandbyBookingPrintEvent];
    expect([sheet.href, paper, output]).to.deep.equal([shop, 'a4', 'printer']);
    expect(Date.parse(sheet.validUntil!)).to.be.above(Date.now());
  });

  it('leaves the page as it was also where nothing tells that printing is over', async () => {
    const {element} = await poster();
    const before = [document.body.children.length, document.adoptedStyleSheets.length];
    window.print = () => undefined;
    button(element, 'Print').click();
    expect(document.body.children.length).to.equal(before[0]! + 1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    expect([document.body.children.length, document.adoptedStyleSheets.length]).to.deep.equal(before);
  });

  it('takes the paper and the date that are chosen; another sheet has another name', async () => {
    const {element} = await poster();
    const nameOf = (): string => /P-\w{6}/.exec(textOf(element, '.sheet text:last-of-type'))![0];
    const [first] = [nameOf()];
    const select = find<HTMLSelectElement>(element, 'select');
    select.value = 'tent';
    select.dispatchEvent(new Event('change'));
    await waitUntil(
      () => element.shadowRoot!.querySelectorAll('.sheet > g').length === 2,
      'both sides are there',
      {timeout: 8000},
    );
    expect(nameOf()).to.not.equal(first);
    const date = find<HTMLInputElement>(element, 'input[type=date]');
    date.value = '';
    date.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element, '.sheet')).to.not.contain('valid until');
  });

  it('saves the PDF, and the code as SVG and as PNG at print resolution', async () => {
    const {element} = await poster();
    const events = heard(element);
    const downloads = catchDownloads();
    for (const name of ['Save as PDF', 'Code as SVG', 'Code as PNG']) {
      button(element, name).click();
      const count = downloads.length;
      await waitUntil(
        () => downloads.length > count || downloads.length === events.length + 2 || downloads.length > 2,
        name,
      ).catch(() => undefined);
    }
    await waitUntil(() => downloads.length === 3, 'three files');
    const [pdf, svg, png] = await Promise.all(downloads);
    expect(await pdf!.text()).to.match(/^%PDF-1\.7/);
    expect(pdf!.name).to.match(/^P-\w{6}\.pdf$/);
    expect(await svg!.text()).to.match(/^<svg [^>]*width="\d+(\.\d+)?mm"/);
    const {width} = await createImageBitmap(png!);
    expect(width).to.be.above(2000);
    expect(events.map(({output}) => output)).to.deep.equal(['pdf']);
  });

  it('says which printed sheets lead nowhere now, until they are taken down', async () => {
    const {element, feed} = await poster();
    window.print = () => undefined;
    button(element, 'Print').click();
    dispatchEvent(new Event('afterprint'));
    localStorage.setItem(
      'standby-printed-sheets',
      JSON.stringify([
        {id: 'P-AAAAAA', href: 'https://gone.example/', validUntil: '2000-01-01'},
        'garbage',
        {id: 7},
      ]),
    );
    feed.say(snapshot({components: [component({state: 'operational'})]}));
    await element.updateComplete;
    expect(textOf(element, '.down')).to.contain('P-AAAAAA').and.to.contain('Its date has passed.');
    button(element, 'Taken down').click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.down')).to.equal(null);
    expect(localStorage.getItem('standby-printed-sheets')).to.not.contain('P-AAAAAA');
  });

  it('a sheet of one card is not gone for another card with an address of its own', async () => {
    const [one] = [await poster({href: '/night?id=7'})];
    expect(textOf(one.element, '.sheet')).to.contain(`${location.host}/night?id=7`);
    window.print = () => undefined;
    button(one.element, 'Print').click();
    dispatchEvent(new Event('afterprint'));
    const {element} = await poster({href: '/day'});
    expect(localStorage.getItem('standby-printed-sheets')).to.contain('/night?id=7');
    expect(element.shadowRoot!.querySelector('.down')).to.equal(null);
  });

  it('is valid today, also on a page that was left open overnight', async () => {
    const {element} = await poster();
    const dayOf = (): string => find<HTMLInputElement>(element, 'input[type=date]').value;
    const before = dayOf();
    const realNow = Date.now;
    try {
      Date.now = () => realNow() + 24 * 3_600_000;
      element.requestUpdate();
      await element.updateComplete;
      expect(Date.parse(dayOf()) - Date.parse(before)).to.equal(24 * 3_600_000);
    } finally {
      Date.now = realNow;
    }
  });

  it('says so when the PDF cannot hold a text, and keeps printing possible', async () => {
    const {element} = await poster({label: 'Εισιτήρια'});
    const downloads = catchDownloads();
    button(element, 'Save as PDF').click();
    await waitUntil(() => textOf(element, '.remark'), 'it says why');
    expect(textOf(element, '.remark')).to.contain('cannot hold all signs');
    expect(downloads).to.have.length(0);
    expect(button(element, 'Print').disabled).to.equal(false);
  });

  it('prints no sheet that would lead nowhere', async () => {
    const {element} = await card({ways: [{kind: 'desk', label: 'Hall'}], attributes: {format: 'poster'}});
    await waitUntil(() => textOf(element, 'section').includes('Hall'), 'the other way is told');
    expect(element.shadowRoot!.querySelector('.sheet')).to.equal(null);
  });

  it('is accessible', async () => {
    const {element} = await poster();
    // Black on white by construction; axe cannot look through a picture to see it.
    for (const text of element.shadowRoot!.querySelectorAll('.sheet text')) text.remove();
    await expectAccessible(element);
  });
});
