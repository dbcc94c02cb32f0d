import {expect, fixture, html} from '@open-wc/testing';
import {Announcer, claimAnnouncement, StandbyElement} from '../../src/ui/index.js';
import {waitUntil} from '../helpers/wait-until.js';

class SpeakingElement extends StandbyElement {
  static override readonly tag = 'test-speaking';
  readonly announcer = new Announcer(this);
}
SpeakingElement.define();

const spoken = (element: Element, role: 'status' | 'alert'): string =>
  [...(element.shadowRoot?.querySelectorAll(`[role=${role}] p`) ?? [])]
    .map(line => line.textContent)
    .join('|');

let change = 0;
const nextChange = (): string => `announce-test:${++change}`;

describe('announcements', () => {
  it('has both regions, empty, from the first connection on', () => {
    const element = document.createElement('test-speaking');
    document.body.append(element);
    for (const role of ['status', 'alert'])
      expect(element.shadowRoot?.querySelector(`[role=${role}]`)?.textContent).to.equal('');
    element.remove();
  });

  it('speaks politely or at once, and marks another language', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking></test-speaking>`);
    element.announcer.announce(nextChange(), 'Es geht weiter.', 'polite', 'de');
    element.announcer.announce(nextChange(), 'Counter sales are down.', 'assertive');
    await waitUntil(() => spoken(element, 'alert'));
    expect(spoken(element, 'status')).to.equal('Es geht weiter.');
    expect(spoken(element, 'alert')).to.equal('Counter sales are down.');
    expect(element.shadowRoot?.querySelector('[lang=de]')?.textContent).to.equal('Es geht weiter.');
  });

  it('keeps every text of one moment', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking></test-speaking>`);
    element.announcer.announce(nextChange(), 'one');
    element.announcer.announce(nextChange(), 'two');
    await waitUntil(() => spoken(element, 'status').includes('two'));
    expect(spoken(element, 'status')).to.equal('one|two');
  });

  it('says a change once on the page, whoever is first', async () => {
    const [one, two] = await Promise.all([
      fixture<SpeakingElement>(html`<test-speaking></test-speaking>`),
      fixture<SpeakingElement>(html`<test-speaking></test-speaking>`),
    ]);
    const same = nextChange();
    one.announcer.announce(same, 'once');
    two.announcer.announce(same, 'once');
    const later = nextChange();
    two.announcer.announce(later, 'end');
    await waitUntil(() => spoken(two, 'status').includes('end'));
    expect([spoken(one, 'status'), spoken(two, 'status')]).to.deep.equal(['once', 'end']);
  });

  it('leaves a change to whoever claims it in the same moment', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking></test-speaking>`);
    const claimed = nextChange();
    element.announcer.announce(claimed, 'double');
    expect(claimAnnouncement(claimed)).to.equal(true);
    element.announcer.announce(nextChange(), 'end');
    await waitUntil(() => spoken(element, 'status'));
    expect(spoken(element, 'status')).to.equal('end');
  });

  it('leaves a change to others when its host has gone', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking></test-speaking>`);
    const other = await fixture<SpeakingElement>(html`<test-speaking></test-speaking>`);
    const same = nextChange();
    element.announcer.announce(same, 'gone');
    other.announcer.announce(same, 'here');
    element.remove();
    await waitUntil(() => spoken(other, 'status'));
    expect(spoken(element, 'status')).to.equal('');
    expect(spoken(other, 'status')).to.equal('here');
  });

  it('agrees with another copy of the library through the global registry', () => {
    const registry = (globalThis as {[key: symbol]: Set<string> | undefined})[
      Symbol.for('standby.announced')
    ];
    const elsewhere = nextChange();
    registry?.add(elsewhere);
    expect(claimAnnouncement(elsewhere)).to.equal(false);
    for (let index = 0; index < 500; index += 1) claimAnnouncement(nextChange());
    expect(registry?.size).to.equal(200);
  });
});
