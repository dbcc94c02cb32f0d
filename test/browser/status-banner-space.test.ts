import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {StandbyStatusBanner} from '../../src/elements/status-banner/status-banner.js';
import type {Language} from '../../src/i18n/index.js';
import {languages} from '../../src/i18n/index.js';
import type {Capability, StatusSnapshot} from '../../src/status/index.js';
import {capabilities} from '../../src/status/index.js';
import {banner, freshPage, openDetails, shows} from '../helpers/banner.js';
import type {Banner} from '../helpers/banner.js';
import {
  component,
  incident,
  maintenance,
  minutesBefore,
  snapshot,
  unreachable,
} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly {node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly}[];
}

/** What moved, from where to where. */
const toldOf = ({value, sources}: LayoutShift): string =>
  `${value}: ${sources
    .map(
      ({node, previousRect: from, currentRect: to}) =>
        `${node?.nodeName ?? '?'} ${[from.y, from.height, to.y, to.height].join(' ')}`,
    )
    .join(', ')}`;

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

const inWidth = async (width: number, first: StatusSnapshot | undefined, options = {}): Promise<Banner> => {
  const shown = await banner(first, options);
  shown.holder.style.inlineSize = `${String(width)}px`;
  await nextFrame();
  return shown;
};

const longTitle = 'Elevated error rates for requests of a subset of customers in one region, '.repeat(4);
const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);

const everything: [name: string, snapshot: StatusSnapshot][] = [
  ['operational', snapshot()],
  [
    'planned',
    snapshot({maintenances: [maintenance({from: minutesBefore(-60), until: minutesBefore(-2000)})]}),
  ],
  [
    'maintenance',
    snapshot({maintenances: [maintenance({stage: 'in_progress', until: minutesBefore(-2000)})]}),
  ],
  ['unknown', unreachable({fetchedAt: minutesBefore(3000)})],
  ['offline', unreachable({reach: 'device-offline'})],
  ['was fine', snapshot({reach: 'last-known', fetchedAt: minutesBefore(3000)})],
  ['a long title', snapshot({incidents: [incident({components: [], name: longTitle})]})],
  ['a long word', snapshot({incidents: [incident({components: [], name: longWord})]})],
  ['a long page name', snapshot({page: {name: longWord, url: 'https://status.example.com'}})],
];

const faultOf = (capability: Capability, state: 'degraded' | 'major_outage'): StatusSnapshot =>
  snapshot({
    components: [
      component({capability, state}),
      component({id: 'kiosk', name: 'Kiosk', capability: 'kiosk'}),
    ],
  });

/** Whether any line is cut that a person would need; only the provider's own words may be. */
const usualFonts = 'Arial, "Liberation Sans", "Noto Sans", sans-serif';
const sample = 'Please buy your ticket at the counter. Bitte kaufen Sie Ihr Ticket an der Kasse.';
const widthInArial = 552;
const sampleWidth = (): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return Infinity;
  context.font = `16px ${usualFonts}`;
  return context.measureText(sample).width;
};

const isCut = (element: StandbyStatusBanner): boolean => {
  const say = element.shadowRoot?.querySelector('.say');
  return !say || say.scrollHeight > say.clientHeight + 1;
};

describe('status banner: space', () => {
  for (const [width, space] of [
    [320, 112],
    [799, 112],
    [800, 56],
    [1200, 56],
  ] as const)
    for (const [name, say] of everything)
      it(`needs ${String(space)} px at ${String(width)} px: ${name}`, async () => {
        const {element, holder} = await inWidth(width, say, {dismissible: '', audience: 'staff', lang: 'de'});
        expect(heightOf(element)).to.equal(space);
        expect(holder.scrollWidth).to.equal(width);
      });

  it('keeps the same space before anything is known', async () => {
    const {element} = await inWidth(320, undefined);
    expect(heightOf(element)).to.equal(112);
    const {element: wide} = await inWidth(1000, undefined);
    expect(heightOf(wide)).to.equal(56);
  });

  it('takes the space that the page declares', async () => {
    const {element, holder, feed} = await inWidth(1000, undefined, {'hide-when-operational': ''});
    expect(heightOf(element)).to.equal(0);
    holder.style.setProperty('--standby-banner-space', '80px');
    expect(heightOf(element)).to.equal(80);
    feed.say(snapshot());
    await shows(element, 'operational');
    expect(heightOf(element)).to.equal(80);
  });

  it('takes none where it hides itself, and shows the link of the page only when the status takes long', async () => {
    const {element, feed} = await inWidth(320, undefined, {'hide-when-operational': ''});
    const link = document.createElement('a');
    Object.assign(link, {href: 'https://status.example.com', textContent: 'Is everything working?'});
    element.append(link);
    expect(heightOf(element)).to.equal(0);
    expect(getComputedStyle(link).visibility).to.equal('hidden');
    const [wait] = element.shadowRoot?.querySelector('.optional')?.getAnimations() ?? [];
    wait?.finish();
    expect(heightOf(element)).to.be.greaterThan(10);
    expect(getComputedStyle(link).visibility).to.equal('visible');
    feed.say(snapshot());
    await shows(element, 'operational');
    expect(heightOf(element)).to.equal(0);
  });

  for (const language of languages)
    it(`never cuts its own words (${language})`, async function () {
      // The fonts of bare Linux machines are wider than those of any phone or till.
      if (sampleWidth() > 1.1 * widthInArial) this.skip();
      const cut: string[] = [];
      // A kiosk in portrait has larger letters.
      for (const [width, more] of [
        [320, {}],
        [799, {}],
        [800, {}],
        [1080, {kiosk: ''}],
      ] as const)
        for (const audience of ['guests', 'staff']) {
          const config = {contact: {desks: [{region: 'BE', phone: '+32 2 555 01 00'}]}};
          const options = {lang: language satisfies Language, audience, dismissible: '', config, ...more};
          const {element, feed} = await inWidth(width, snapshot(), options);
          element.style.setProperty('--standby-font', usualFonts);
          for (const capability of capabilities)
            for (const state of ['degraded', 'major_outage'] as const) {
              feed.say(faultOf(capability, state));
              await element.updateComplete;
              if (isCut(element)) cut.push(`${String(width)} ${capability} ${state} ${audience}`);
            }
          feed.say(unreachable());
          await element.updateComplete;
          if (isCut(element)) cut.push(`${String(width)} unknown ${audience}`);
        }
      expect(cut).to.deep.equal([]);
    });

  it('shifts nothing when the first status comes, nor when the next ones do', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const {element, feed, holder} = await inWidth(600, undefined);
    const below = document.createElement('p');
    below.textContent = 'Opening hours';
    holder.append(below);
    const shifts: LayoutShift[] = [];
    const observer = new PerformanceObserver(list => shifts.push(...(list.getEntries() as LayoutShift[])));
    observer.observe({type: 'layout-shift'});
    const painted = async (): Promise<void> => {
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    };
    await painted();
    for (const [, say] of everything) {
      feed.say(say);
      await waitUntil(() => !element.matches(':state(loading)'));
      await painted();
      // Two faults in the moment in which the rest of it loads share a line, so that the focus stays on its link.
      await element.updateComplete;
    }
    expect(shifts.map(toldOf)).to.deep.equal([]);
    // The measure itself works: this does shift.
    holder.style.setProperty('--standby-banner-space', '200px');
    await waitUntil(() => shifts.length > 0, 'a shift is seen');
    observer.disconnect();
  });
});

describe('status banner: hostile pages', () => {
  it('keeps its size at any font size of the page', async () => {
    const size = document.documentElement.style.fontSize;
    try {
      document.documentElement.style.fontSize = '62.5%';
      const {element} = await inWidth(1000, snapshot());
      expect(getComputedStyle(element).fontSize).to.equal('16px');
      expect(heightOf(element)).to.equal(56);
    } finally {
      document.documentElement.style.fontSize = size;
    }
  });

  it('has targets of 44 px, of 64 px at a kiosk', async () => {
    const say = freshPage()(incident());
    for (const [options, least] of [
      [{dismissible: ''}, 44],
      [{kiosk: ''}, 64],
    ] as const) {
      const {element} = await inWidth(320, say, options);
      await openDetails(element);
      const targets = [...(element.shadowRoot?.querySelectorAll('button, .links a') ?? [])];
      for (const target of targets) expect(heightOf(target)).to.be.at.least(least);
      expect(targets.length).to.be.greaterThan(0);
    }
  });

  it('mirrors itself where one reads from right to left', async () => {
    const {element} = await inWidth(1000, snapshot({incidents: [incident({components: [], name: 'عطل'})]}), {
      dir: 'rtl',
    });
    const {right} = element.getBoundingClientRect();
    const icon = element.shadowRoot?.querySelector('.top > svg')?.getBoundingClientRect();
    expect(right - (icon?.right ?? 0)).to.be.lessThan(40);
  });

  it('keeps its width in a row of flexible boxes', async () => {
    const row = await fixture<HTMLElement>(html`<div style="display: flex; inline-size: 600px"></div>`);
    const {element} = await banner(snapshot());
    row.append(element);
    await nextFrame();
    expect(element.getBoundingClientRect().width).to.be.at.least(280);
  });
});
