import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageOf, localeOf, validTag} from './language.js';
import type {Language} from './language.js';

/** Loads one language of an element's strings; each is a chunk of its own. */
export type StringsLoader<T> = Readonly<Record<Language, () => Promise<{strings: T}>>>;

/** What a localized element may tell beside its `lang`. */
export interface LocalizeHost extends ReactiveControllerHost, Element {
  /** Language that its venue has decided on; it outranks the page's, a `lang` on the element itself outranks both. */
  readonly venueLanguage?: string | undefined;
}

const localized = new Set<Localize<unknown>>();
let observer: MutationObserver | undefined;

const watchPageLanguage = (): void => {
  observer ??= new MutationObserver(() => localized.forEach(controller => controller.refresh()));
  observer.observe(document.documentElement, {attributeFilter: ['lang']});
};

/**
 * Gives its host the strings of the language around it, and new ones when that language changes.
 * Rendering never waits: `strings` is undefined until the first language has arrived.
 */
export class Localize<T> implements ReactiveController {
  /** BCP 47 tag for `Intl`; may be one whose strings do not exist, such as `es`. */
  locale = 'en';
  /** Language of `strings`, for the `lang` of what is rendered. */
  language: Language = 'en';
  strings: T | undefined;
  #wanted: Language | undefined;
  #venueLanguage: string | undefined;

  constructor(
    private readonly host: LocalizeHost,
    private readonly load: StringsLoader<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    localized.add(this);
    watchPageLanguage();
    this.refresh();
  }

  hostUpdate(): void {
    if (this.host.venueLanguage !== this.#venueLanguage) this.refresh();
  }

  hostDisconnected(): void {
    localized.delete(this);
    if (localized.size === 0) observer?.disconnect();
  }

  /** Looks again at the language around the host; also the way to retry after strings could not be loaded. */
  refresh(): void {
    this.#venueLanguage = this.host.venueLanguage;
    const decided = validTag(this.host.getAttribute('lang')) ?? validTag(this.#venueLanguage);
    const locale = decided ?? localeOf(this.host);
    const language = languageOf(locale) ?? 'en';
    this.locale = languageOf(locale) ? locale : 'en';
    if (language === this.#wanted) return;
    this.#wanted = language;
    void this.#fetch(language);
  }

  async #fetch(language: Language): Promise<void> {
    try {
      const {strings} = await this.load[language]();
      if (this.#wanted !== language) return;
      this.strings = strings;
      this.language = language;
      this.host.requestUpdate();
    } catch {
      // Forgotten, so that the next refresh() asks again; what was shown so far stays.
      if (this.#wanted === language) this.#wanted = undefined;
    }
  }
}
