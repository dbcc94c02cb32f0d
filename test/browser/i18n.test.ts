import {expect, fixture, html} from '@open-wc/testing';
import type {ReactiveController} from '@lit/reactive-element';
import {
  Localize,
  formatExact,
  formatMoment,
  formatRelative,
  languageOf,
  languages,
  localeOf,
  plural,
  validTag,
} from '../../src/i18n/index.js';
import type {Language, StringsLoader} from '../../src/i18n/index.js';
import {waitUntil} from '../helpers/wait-until.js';

const page = document.documentElement;

describe('language of an element', () => {
  const pageLanguage = page.lang;
  afterEach(() => {
    page.lang = pageLanguage;
  });

  it('accepts what Intl accepts and mends the tags of POSIX systems', () => {
    expect(validTag('de-ch')).to.equal('de-CH');
    expect(validTag('en-US@posix')).to.equal('en-US');
    expect(validTag('fr_FR.UTF-8')).to.equal('fr-FR');
    for (const bad of ['C', '', '☃', 'a b', undefined, null, 7]) expect(validTag(bad)).to.equal(undefined);
  });

  it('knows its languages in any region and script', () => {
    expect(languageOf('de-AT')).to.equal('de');
    expect(languageOf('NL')).to.equal('nl');
    expect(languageOf('es')).to.equal(undefined);
    expect(languageOf(undefined)).to.equal(undefined);
  });

  it('is the nearest one declared, through shadow roots, up to the page', async () => {
    page.lang = 'it';
    const outer = await fixture<HTMLElement>(
      html`<div lang="fr-CH">
        <section><i></i></section>
      </div>`,
    );
    const inner = outer.querySelector('i') as HTMLElement;
    expect(localeOf(inner)).to.equal('fr-CH');

    const root = outer.querySelector('section')?.attachShadow({mode: 'open'});
    const deep = document.createElement('b');
    root?.append(deep);
    expect(localeOf(deep)).to.equal('fr-CH');

    outer.lang = 'C';
    expect(localeOf(deep)).to.equal('it');
  });
});

describe('strings of an element', () => {
  interface Words {
    hello: string;
  }
  const greetings: Record<Language, string> = {
    de: 'Hallo',
    en: 'Hello',
    fr: 'Bonjour',
    it: 'Salve',
    nl: 'Hallo daar',
  };
  const loaders = (load: (language: Language) => Promise<{strings: Words}>): StringsLoader<Words> =>
    Object.fromEntries(
      languages.map(language => [language, () => load(language)]),
    ) as unknown as StringsLoader<Words>;
  const hello = loaders(language => Promise.resolve({strings: {hello: greetings[language]}}));

  class Host extends HTMLElement {
    readonly controllers: ReactiveController[] = [];
    readonly updateComplete = Promise.resolve(true);
    updates = 0;
    addController(controller: ReactiveController): void {
      this.controllers.push(controller);
    }
    removeController(): void {
      this.controllers.length = 0;
    }
    requestUpdate(): void {
      this.updates += 1;
    }
    connectedCallback(): void {
      this.controllers.forEach(controller => controller.hostConnected?.());
    }
    disconnectedCallback(): void {
      this.controllers.forEach(controller => controller.hostDisconnected?.());
    }
  }
  customElements.define('test-localize-host', Host);

  const localized = (lang: string, load: StringsLoader<Words>): {host: Host; localize: Localize<Words>} => {
    const host = document.createElement('test-localize-host') as Host;
    host.lang = lang;
    const localize = new Localize<Words>(host, load);
    document.body.append(host);
    return {host, localize};
  };

  afterEach(() => document.querySelectorAll('test-localize-host').forEach(host => host.remove()));

  it('arrive without anybody waiting for them', async () => {
    const {host, localize} = localized('fr-BE', hello);
    expect(localize.strings).to.equal(undefined);
    await waitUntil(() => localize.strings);
    expect(localize.strings?.hello).to.equal('Bonjour');
    expect(localize.locale).to.equal('fr-BE');
    expect(host.updates).to.be.greaterThan(0);
  });

  it('are English for a language that does not exist', async () => {
    const {localize} = localized('eo', hello);
    await waitUntil(() => localize.strings);
    expect(localize.strings?.hello).to.equal('Hello');
    expect(localize.locale).to.equal('en');
  });

  it('follow the page when its language changes', async () => {
    const before = page.lang;
    page.lang = 'de';
    const host = document.createElement('test-localize-host') as Host;
    const localize = new Localize<Words>(host, hello);
    document.body.append(host);
    await waitUntil(() => localize.strings?.hello === 'Hallo');
    page.lang = 'nl';
    await waitUntil(() => localize.strings?.hello === 'Hallo daar');
    page.lang = before;
  });

  it('of a slow language do not replace those of the language asked for since', async () => {
    let arrive: (words: {strings: Words}) => void = () => undefined;
    const slow = new Promise<{strings: Words}>(resolve => (arrive = resolve));
    const {host, localize} = localized('de', {...hello, de: () => slow});
    host.lang = 'it';
    localize.refresh();
    await waitUntil(() => localize.strings?.hello === 'Salve');
    arrive({strings: {hello: 'Hallo'}});
    await slow;
    expect(localize.strings?.hello).to.equal('Salve');
  });

  it('are asked for again after they could not be loaded', async () => {
    let attempts = 0;
    const flaky = loaders(language => {
      attempts += 1;
      return attempts === 1
        ? Promise.reject(new TypeError('offline'))
        : Promise.resolve({strings: {hello: greetings[language]}});
    });
    const {localize} = localized('it', flaky);
    await waitUntil(() => {
      localize.refresh();
      return localize.strings;
    });
    expect(attempts).to.equal(2);
  });
});

describe('moments in words', () => {
  const noon = new Date(2026, 4, 20, 12, 0);
  const minutes = (amount: number): Date => new Date(noon.getTime() + amount * 60_000);

  it('are a time today, and carry their date on another day', () => {
    expect(formatMoment(new Date(2026, 4, 20, 9, 5), 'de', noon)).to.equal('09:05');
    expect(formatMoment(new Date(2026, 4, 19, 9, 5), 'de', noon)).to.match(/19\..*09:05/);
    expect(formatMoment(new Date(2025, 4, 20, 9, 5), 'nl', noon)).to.contain('2025');
  });

  it('are relative in the largest unit that fits', () => {
    expect(formatRelative(minutes(-5), 'en', noon)).to.equal('5 minutes ago');
    expect(formatRelative(minutes(120), 'en', noon)).to.equal('in 2 hours');
    expect(formatRelative(minutes(-60 * 24 * 3), 'fr', noon)).to.equal('il y a 3 jours');
    expect(formatRelative(minutes(-59.6), 'en', noon)).to.equal('1 hour ago');
  });

  it('name their zone in full', () => {
    expect(formatExact(noon, 'en')).to.match(/2026/).and.to.match(/12:00/);
  });

  it('and counts have their plural form', () => {
    expect([plural('fr', 0), plural('de', 0), plural('it', 1)]).to.deep.equal(['one', 'other', 'one']);
  });
});
