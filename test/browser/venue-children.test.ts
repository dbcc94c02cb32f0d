import {expect, fixture, html} from '@open-wc/testing';
import {StatusElement} from '../../src/elements/shared/status-element.js';
import type {StandbyVenue} from '../../src/elements/venue/venue.js';
import {Localize, languages} from '../../src/i18n/index.js';
import type {StringsLoader} from '../../src/i18n/index.js';
import {draw} from '../../src/ui/index.js';
import type {VenueConfig} from '../../src/venue/index.js';
import {waitUntil} from '../helpers/wait-until.js';

const loader = Object.fromEntries(
  languages.map(language => [language, () => Promise.resolve({strings: {word: `word-${language}`}})]),
) as unknown as StringsLoader<{word: string}>;

class TestStatus extends StatusElement {
  static override readonly tag = 'test-venue-status';
  readonly localize = new Localize(this, loader);
  /** Only what is asked and said matters here. */
  protected override needsBody(): boolean {
    return false;
  }
  protected override loadBody(): Promise<never> {
    return Promise.reject(new Error('never needed'));
  }
  protected override renderCalm(): Node[] {
    return [draw('p', {}, this.localize.strings?.word ?? '')];
  }
}
TestStatus.define();

const words = (element: Element): string | null | undefined =>
  element.shadowRoot?.querySelector('p')?.textContent;

describe('what is inside <standby-venue>', () => {
  const realFetch = window.fetch;
  let asked: string[];

  beforeEach(() => {
    asked = [];
    window.fetch = request => {
      asked.push(request instanceof Request ? request.url : request.toString());
      return Promise.resolve(new Response('{}', {status: 503}));
    };
  });

  afterEach(() => {
    window.fetch = realFetch;
  });

  const open = (config: VenueConfig): Promise<StandbyVenue> =>
    fixture<StandbyVenue>(
      html`<standby-venue .config=${config}>
        <test-venue-status></test-venue-status>
        <test-venue-status lang="nl"></test-venue-status>
      </standby-venue>`,
    );

  // First, while the tag is not known yet: whoever is there earlier waits for its venue.
  it('finds a venue that is defined later', async () => {
    const venue = await open({status: {src: 'https://late.example/'}});
    await import('../../src/elements/venue/define.js');
    await venue.ready;
    await waitUntil(() => asked.some(url => url.startsWith('https://late.example/')));
  });

  it("asks the venue's status page", async () => {
    await open({status: {src: 'https://venue.example/'}});
    await waitUntil(() => asked.some(url => url.startsWith('https://venue.example/')));
  });

  it('asks its own status page before that of the venue', async () => {
    const venue = await open({});
    const element = venue.querySelector('test-venue-status') as TestStatus;
    element.src = 'https://own.example/';
    venue.config = {status: {src: 'https://other.example/'}};
    await waitUntil(() => asked.some(url => url.startsWith('https://own.example/')));
  });

  it('speaks the language of the venue, its own `lang` excepted, and changes with it', async () => {
    const venue = await open({language: 'it'});
    const [follower, own] = venue.querySelectorAll('test-venue-status');
    await waitUntil(() => follower && words(follower) === 'word-it');
    await waitUntil(() => own && words(own) === 'word-nl');
    venue.config = {language: 'fr'};
    await waitUntil(() => follower && words(follower) === 'word-fr');
    expect(own && words(own)).to.equal('word-nl');
  });
});
