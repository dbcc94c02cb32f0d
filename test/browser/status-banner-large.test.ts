import {expect} from '@open-wc/testing';
import type {Component} from '../../src/status/index.js';
import {banner, find, freshPage, openDetails, textOf} from '../helpers/banner.js';
import {component, incident} from '../helpers/snapshots.js';

const longName = 'Zahlungsabwicklungsschnittstelle'.repeat(6);
const components: Component[] = Array.from({length: 1000}, (_, index) =>
  component({
    id: `c${index}`,
    name: index === 3 ? longName : `Component ${index}`,
    state: index % 3 ? 'operational' : 'degraded',
  }),
);
const incidents = Array.from({length: 50}, (_, index) =>
  incident({
    id: `i${index}`,
    name: index === 7 ? longName : `Incident ${index}`,
    severity: index === 49 ? 'critical' : 'minor',
    components: components.slice(0, 200),
    updates: Array.from({length: 20}, (_, step) => ({id: `u${step}`, body: `${longName} **${step}**`})),
  }),
);
const large = () => ({...freshPage()(...incidents), components});
const nodesOf = (element: Element): number => element.shadowRoot?.querySelectorAll('*').length ?? 0;

describe('status banner: a status page with 1,000 components and 50 incidents', () => {
  it('builds one line, and the details only when they are opened', async () => {
    const {element, feed} = await banner(freshPage()());
    const before = performance.now();
    feed.say(large());
    await element.updateComplete;
    console.info(`first render of a large status: ${(performance.now() - before).toFixed(1)} ms`);
    expect(textOf(element)).to.contain('49');
    const other = await banner(freshPage()(incident({severity: 'critical'})));
    expect(nodesOf(element))
      .to.be.lessThan(80)
      .and.at.most(nodesOf(other.element) + 10);
    expect(element.shadowRoot?.querySelector('.details')).to.equal(null);
  });

  it('shows a few of each first and all when asked, and nothing scrolls sideways', async () => {
    const {element, holder} = await banner(large());
    holder.style.width = '320px';
    await openDetails(element);
    expect(nodesOf(element)).to.be.lessThan(400);
    expect(holder.scrollWidth).to.equal(320);

    const more = find<HTMLButtonElement>(element, '.details button');
    more.click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('.details li').length ?? 0).to.be.greaterThan(300);
    expect(holder.scrollWidth).to.equal(320);
  });
});
