import type {TemplateResult} from 'lit/html.js';
import type {Language} from '../../../i18n/index.js';
import {wordsIn} from '../late/all-words.js';
import type {FormatHost, FormatView} from '../format.js';
import {bookingStrings} from '../strings.js';
import type {Words} from '../strings.js';
import {cardView} from '../view.js';
import type {CardView} from '../view.js';
import {PaperFormat} from './paper-format.js';
import type {SheetText} from './paper-format.js';

/** The card as a sheet of paper. */
class Poster extends PaperFormat {
  #words: ReadonlyMap<Language, Words> = new Map();

  protected override async load(wanted: readonly Language[]): Promise<void> {
    this.#words = await wordsIn(bookingStrings, wanted);
  }

  protected override write({target, language, words, ownTitle}: CardView): SheetText | undefined {
    // A sheet that leads nowhere would be worse than none.
    if (!target) return undefined;
    const known = this.#words.size ? this.#words : new Map([[language, words]]);
    const blocks = [...known].map(([lang, {label, scan}], at) => ({
      lang,
      title: (at === 0 && ownTitle) || label,
      text: scan,
    }));
    return {blocks, href: target, facts: []};
  }

  protected override instead(view: CardView): TemplateResult {
    return cardView(view);
  }
}

export const createPoster = (host: FormatHost): FormatView => new Poster(host);
