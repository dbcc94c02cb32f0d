import {expect, fixture, html} from '@open-wc/testing';
import type {LazyDetails as LazyDetailsType} from '../../src/elements/shared/lazy-details.js';
import {LazyDetails} from '../../src/elements/shared/lazy-details.js';
import {strings as advice} from '../../src/advice/strings/en.js';
import {strings as calm} from '../../src/elements/shared/strings/en.js';
import {TemplateElement} from '../../src/ui/index.js';
import type {StandbyErrorEvent} from '../../src/ui/index.js';
import {expectAccessible} from '../helpers/axe.js';
import {banner, find, freshPage, openDetails, textOf} from '../helpers/banner.js';
import {component, incident, maintenance, minutesBefore, snapshot} from '../helpers/snapshots.js';
import {waitUntil} from '../helpers/wait-until.js';

const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

const texts = (element: Element, selector: string): string[] =>
  all(element, selector).map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

describe('status details', () => {
  it('are not built before somebody wants them', async () => {
    const {element} = await banner(freshPage()(incident()));
    expect(find(element, '#details').childElementCount).to.equal(0);
    await openDetails(element);
    expect(find(element, '#details').hidden).to.equal(false);
  });

  it('list what is affected, worst first, with a word and since when', async () => {
    const {element} = await banner(
      snapshot({
        components: [
          component({id: 'mail', name: 'Transactional emails', capability: 'email', state: 'degraded'}),
          component({state: 'major_outage'}),
          component({id: 'ok', name: 'Online checkout', capability: 'online-booking'}),
          component({id: 'ghost', name: 'Unwatched', state: 'major_outage', monitored: false}),
        ],
        incidents: [incident()],
      }),
    );
    await openDetails(element);
    const rows = texts(element, '.row');
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.match(/^Point of sales app down since (\w+ )?\d.+, \w+/);
    expect(rows[1]).to.equal('Transactional emails slow');
  });

  it('tell an incident newest update first, in the words and the language of the provider', async () => {
    const {element} = await banner(freshPage()(incident()), {lang: 'de'});
    await openDetails(element);
    expect(texts(element, 'blockquote')).to.deep.equal([
      'We are looking into slow requests.',
      'First reports have come in.',
    ]);
    const [quote] = all<HTMLQuoteElement>(element, 'blockquote');
    expect([quote?.lang, quote?.dir]).to.deep.equal(['en', 'auto']);
    const [time] = all<HTMLTimeElement>(element, 'blockquote ~ *, .list .list time');
    expect(time?.textContent).to.match(/^vor 8 Minuten, .+\d{4}/);
    expect(time?.title).to.match(/\d{4}/);
  });

  it('tell planned work and the ways to stay informed', async () => {
    const works = [
      maintenance({stage: 'completed', name: 'Done'}),
      maintenance({id: 'm2', from: minutesBefore(-99)}),
    ];
    const {element} = await banner(snapshot({maintenances: works}));
    await openDetails(element);
    expect(texts(element, '.title')).to.deep.equal(['Database upgrade']);
    expect(texts(element, '.links a')).to.deep.equal(['Status page', 'Get notified', 'News feed']);
    for (const link of all<HTMLAnchorElement>(element, '.links a'))
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
  });

  it('tell what the venue announces in the language of the reader, else as it is', async () => {
    const announced = snapshot({
      announcement: 'Please use entrance B.',
      announcements: {de: 'Bitte nutzen Sie Eingang B.', 'fr-CH': 'Passez par l’entrée B.'},
    });
    for (const [lang, text, marked] of [
      ['de-AT', 'Bitte nutzen Sie Eingang B.', 'de'],
      ['fr', 'Passez par l’entrée B.', 'fr-CH'],
      ['it', 'Please use entrance B.', 'en'],
    ] as const) {
      const {element} = await banner(announced, {lang});
      await openDetails(element);
      expect(texts(element, 'blockquote')).to.deep.equal([text]);
      expect(find(element, 'blockquote').lang).to.equal(marked);
    }
  });

  it('keep hostile words harmless', async () => {
    const hostile = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const {element, holder} = await banner(
      snapshot({
        page: {name: hostile, url: 'javascript:window.hacked=true', subscribeUrl: 'data:text/html,x'},
        components: [component({name: hostile, state: 'degraded'})],
        incidents: [
          incident({
            name: `\u202e${hostile}`,
            url: 'javascript:window.hacked=true',
            components: [],
            updates: [
              {id: 'u', at: 'not a date', body: `${hostile} [click](javascript:alert(1)) ${'x'.repeat(400)}`},
            ],
          }),
        ],
        announcement: hostile,
      }),
    );
    holder.style.inlineSize = '320px';
    await openDetails(element);
    expect(all(element, 'img, script, a')).to.deep.equal([]);
    expect('hacked' in window).to.equal(false);
    expect(holder.scrollWidth).to.equal(320);
    expect(textOf(element, 'blockquote')).to.contain('click');
  });

  it('show a few of many and all on demand, without losing the focus', async () => {
    const many = Array.from({length: 9}, (_, index) =>
      component({id: `c${String(index)}`, name: `Service ${String(index)}`, state: 'degraded'}),
    );
    const {element} = await banner(snapshot({components: many}));
    await openDetails(element);
    expect(all(element, '.row').length).to.equal(6);
    const more = find(element, '.details button');
    expect(more.textContent.trim()).to.equal('Show all 9');
    more.focus();
    more.click();
    await element.updateComplete;
    expect(all(element, '.row').length).to.equal(9);
    expect([more.textContent.trim(), more.ariaExpanded]).to.deep.equal(['Show fewer', 'true']);
    expect(element.shadowRoot?.activeElement).to.equal(more);
    await expectAccessible(element);
  });
});

const words = {...calm, ...advice};

class DetailsHost extends TemplateElement {
  static override readonly tag = 'test-details-host';
  attempts = 0;
  fails = true;
  readonly details: LazyDetailsType = new LazyDetails(
    this,
    cause => this.fail('chunk-unreachable', 'could not load its details.', cause),
    () => {
      this.attempts += 1;
      return this.fails
        ? Promise.reject(new TypeError('Failed to fetch'))
        : import('../../src/elements/shared/incident-details.js');
    },
  );
  protected override render(): unknown {
    return this.details.render({snapshot: snapshot(), words, locale: 'en', now: new Date()});
  }
}
DetailsHost.define();

describe('status details that cannot be loaded', () => {
  it('say so, lead to the status page, and can be tried again', async () => {
    const element = await fixture<DetailsHost>(html`<test-details-host></test-details-host>`);
    const codes: string[] = [];
    element.addEventListener('standby-error', (event: StandbyErrorEvent) => codes.push(event.code));
    await element.details.load();
    await element.updateComplete;
    expect(codes).to.deep.equal(['chunk-unreachable']);
    expect(texts(element, 'p')).to.deep.equal(['The details could not be loaded.', 'Status page']);
    element.fails = false;
    find(element, 'button').click();
    await waitUntil(() => element.shadowRoot?.querySelector('.details'));
    expect(element.attempts).to.equal(2);
  });

  it('are loaded once', async () => {
    const element = await fixture<DetailsHost>(html`<test-details-host></test-details-host>`);
    element.fails = false;
    await Promise.all([element.details.load(), element.details.load()]);
    await waitUntil(() => element.shadowRoot?.querySelector('.details'));
    await element.details.load();
    expect(element.attempts).to.equal(1);
  });
});
