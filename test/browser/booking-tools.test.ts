import {expect} from '@open-wc/testing';
import {decodeQR} from 'qr/decode.js';
import {sendKeys} from '@web/test-runner-commands';
import type {BookingWay} from '../../src/booking/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {find, textOf} from '../helpers/banner.js';
import {card, spoken, verified} from '../helpers/booking-card.js';
import type {Card} from '../helpers/booking-card.js';
import {allowDownloads, catchDownloads} from '../helpers/downloads.js';
import {waitUntil} from '../helpers/wait-until.js';

const shop = new URL('/f/7q3k?from=card', location.origin).href;
const ways: BookingWay[] = [{kind: 'online', href: shop}];

const tools = (element: Element): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('details button') ?? []),
];
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = tools(element).find(({textContent}) => textContent.trim() === name);
  if (!found) throw new Error(`no "${name}"`);
  return found;
};

/** A card whose further tools are open. */
const opened = async (options: Parameters<typeof card>[0] = {}): Promise<Card> => {
  const made = await card({ways, ...options});
  await verified(made.element);
  find<HTMLDetailsElement>(made.element, 'details').open = true;
  await waitUntil(() => tools(made.element).length >= 3, 'the tools are there');
  return made;
};

const replace = (name: 'clipboard' | 'share', value: unknown): void =>
  void Object.defineProperty(navigator, name, {configurable: true, value});

describe('what else a card offers', () => {
  afterEach(() => {
    allowDownloads();
    for (const name of ['clipboard', 'share']) Reflect.deleteProperty(navigator, name);
  });

  it('is out of the way until somebody asks for it, also with the keyboard', async () => {
    const {element} = await card({ways});
    await verified(element);
    expect(tools(element)).to.deep.equal([]);
    find(element, 'summary').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => tools(element).length >= 3, 'the tools are there');
    const names = tools(element).map(({textContent}) => textContent.trim());
    expect(names).to.include.members(['Copy link', 'Code as SVG', 'Code as PNG']);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !find<HTMLDetailsElement>(element, 'details').open, 'closed again');
  });

  it('saves the code as a vector in millimetres and as pixels for print', async () => {
    const {element} = await opened();
    const downloads = catchDownloads();
    button(element, 'Code as SVG').click();
    await waitUntil(() => downloads.length === 1, 'the SVG');
    button(element, 'Code as PNG').click();
    await waitUntil(() => downloads.length === 2, 'the PNG');
    const [svg, png] = await Promise.all(downloads);
    const name = `${location.host}-f-7q3k`.replace(/[^\w.-]+/g, '-');
    expect([svg!.name, png!.name]).to.deep.equal([`${name}.svg`, `${name}.png`]);
    const [, side, width] = /viewBox="0 0 (\d+) .* width="([\d.]+)mm"/.exec(await svg!.text())!.map(Number);
    const moduleMm = width! / side!;
    expect(moduleMm).to.be.closeTo(1.6, 0.01);
    const picture = await createImageBitmap(png!);
    // 600 dots per inch of the same size.
    expect(picture.width).to.equal(side! * Math.round((moduleMm / 25.4) * 600));
    const canvas = new OffscreenCanvas(picture.width / 4, picture.height / 4);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    expect(decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))).to.equal(shop);
  });

  it('copies the link and says so where everybody sees it', async () => {
    const {element} = await opened();
    const copied: string[] = [];
    replace('clipboard', {writeText: (text: string) => Promise.resolve(void copied.push(text))});
    button(element, 'Copy link').click();
    await waitUntil(() => textOf(element, '.said') === 'Link copied', 'it says so');
    expect(copied).to.deep.equal([shop]);
    replace('clipboard', {writeText: () => Promise.reject(new Error('not allowed'))});
    button(element, 'Copy link').click();
    await waitUntil(() => textOf(element, '.said').includes('could not'), 'it says so');
  });

  it('hands the link to the share sheet of the device, where there is one', async () => {
    const shared: ShareData[] = [];
    replace('share', (data: ShareData) => Promise.reject(new Error(`closed ${shared.push(data)}`)));
    const {element} = await opened({attributes: {label: 'Late opening'}});
    button(element, 'Share link').click();
    expect(shared).to.deep.equal([{url: shop, title: 'Late opening'}]);
  });

  it('says so when a file cannot be made', async () => {
    const {element} = await opened();
    const {toBlob} = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = callback => callback(null);
    button(element, 'Code as PNG').click();
    await waitUntil(() => textOf(element, '.said').includes('could not be made'), 'it says so');
    HTMLCanvasElement.prototype.toBlob = toBlob;
  });

  it('has no code to save where none can be shown, but the link', async () => {
    const {element} = await card({ways: [{kind: 'online', href: `${shop}&${'x'.repeat(500)}`}]});
    await spoken(element);
    find<HTMLDetailsElement>(element, 'details').open = true;
    await waitUntil(() => tools(element).length >= 3, 'the tools are there');
    expect(button(element, 'Code as SVG').disabled).to.equal(true);
    expect(button(element, 'Copy link').disabled).to.equal(false);
  });

  for (const lang of ['de', 'en', 'fr', 'it', 'nl'])
    it(`is accessible and fits 320 px in ${lang}`, async () => {
      const {element} = await opened({lang});
      element.parentElement!.style.inlineSize = '320px';
      await expectAccessible(element);
      const section = find(element, 'section');
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
    });
});
