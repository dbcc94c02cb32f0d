import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {languageOf, localeOf} from './language.js';
import type {Language} from './language.js';

/** Loads one language of an element's strings; each is a chunk of its own. */
export type StringsLoader<T> = Readonly<Record<Language, () => Promise<{strings: T}>>>;

/** What a localized element may tell beside its `lang`. */
export interface LocalizeHost extends ReactiveControllerHost, Element {
  /** Language that its venue has decided on; it outranks the page's, a `lang` on the element itself outranks both. */
  readonly venueLanguage?: string | undefined;
}

/**
 * Gives its host the strings of the language around it, and new ones when that language changes.
 * Rendering never waits: `strings` is undefined until the first language has arrived.
 */
export class Localize<T> implements ReactiveController {
  /** BCP 47 tag for `Intl`; may be a regional one, never one whose strings do not exist, such as `es`. */
  locale = 'en';
  /** Language of `strings`, for the `lang` of what is rendered. */
  language: Language = 'en';
  strings: T | undefined;
  /** Settles when the strings of the present language are there or could not be loaded. */
  arrival: Promise<void> | undefined;
  #wanted: Language | undefined;
  readonly #page = new MutationObserver(() => this.refresh());

  constructor(
    private readonly host: LocalizeHost,
    private readonly load: StringsLoader<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#page.observe(document.documentElement, {attributeFilter: ['lang']});
    this.refresh();
  }

  hostUpdate(): void {
    this.refresh();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
  }

  /** Looks again at the language around the host; also the way to retry after strings could not be loaded. */
  refresh(): void {
    const locale = localeOf(this.host);
    const known = languageOf(locale);
    const language = known ?? 'en';
    this.locale = known ? locale : language;
    if (language === this.#wanted) return;
    this.#wanted = language;
    this.arrival = this.load[language]().then(
      ({strings}) => {
        if (this.#wanted !== language) return;
        this.strings = strings;
        this.language = language;
        this.host.requestUpdate();
      },
      () => {
        // Forgotten, so that the next look asks again; what was shown so far stays.
        if (this.#wanted === language) this.#wanted = undefined;
      },
    );
  }
}
