import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {announced, signKinds, signStrings, writeSign} from '../../../booking/index.js';
import type {Sign, SignFields, SignKind, SignStrings} from '../../../booking/index.js';
import type {Language} from '../../../i18n/index.js';
import {adopt} from '../../shared/adopt.js';
import {copyText} from '../../shared/copy-text.js';
import {wordsIn} from '../late/all-words.js';
import {typedAddress} from '../late/typed-address.js';
import type {Complain, FormatHost, FormatView} from '../format.js';
import {PaperFormat} from '../poster/paper-format.js';
import type {SheetText} from '../poster/paper-format.js';
import type {CardView} from '../view.js';
import {fieldsView, postsView} from './sign-view.js';
import type {Copied} from './sign-view.js';
import {styles} from './sign.styles.js';
import {signFormStrings} from './strings.js';
import type {SignFormStrings} from './strings/en.js';

/** A notice of the outage guide: on paper, and as short texts for social media. */
class SignFormat extends PaperFormat {
  #words: ReadonlyMap<Language, SignStrings> = new Map();
  #form: SignFormStrings | undefined;
  /** The attribute as it was looked at last. */
  #read: string | undefined;
  #fields: SignFields = {};
  /** Which text was copied last, or could not be. */
  #copied: Copied | undefined;
  /** What somebody chose here outranks the attribute. */
  #chosen: SignKind | undefined;

  constructor(
    host: FormatHost,
    private readonly complain: Complain,
  ) {
    super(host);
    adopt(host, styles);
  }

  protected override async load(wanted: readonly Language[], language: Language): Promise<void> {
    const [words, {strings}] = await Promise.all([wordsIn(signStrings, wanted), signFormStrings[language]()]);
    if (!words.size) throw new Error('No language arrived.');
    this.#words = words;
    this.#form = strings;
  }

  #readAttribute(): void {
    const {sign} = this.host;
    if (sign === this.#read) return;
    this.#read = sign;
    if (sign && !signKinds.includes(sign))
      this.complain(`does not know sign="${sign}"; "${signKinds[0]}" is used.`);
  }

  get #kind(): SignKind {
    const {sign} = this.host;
    return this.#chosen ?? (sign && signKinds.includes(sign) ? sign : signKinds[0]);
  }

  /** Only who cannot buy at the desk is sent to the shop. */
  #href({target}: CardView): string | undefined {
    return this.#kind === 'pos-closed' ? target : undefined;
  }

  #signs(view: CardView): [Language, Sign][] {
    const href = this.#href(view);
    const fields = {...this.#fields, address: href && typedAddress(href)};
    return [...this.#words].map(([language, words]) => [
      language,
      writeSign(this.#kind, fields, {words, locale: language === view.language ? view.locale : language}),
    ]);
  }

  protected override write(view: CardView): SheetText | undefined {
    if (!this.#form) return undefined;
    this.#readAttribute();
    const {until = '', place = ''} = this.#fields;
    const blocks = this.#signs(view).map(([lang, {title, lines}], at) => ({
      lang,
      title: (at === 0 && view.ownTitle) || title,
      text: lines.join('\n'),
    }));
    return {
      blocks,
      href: this.#href(view),
      facts: [this.#kind, until, place],
      announces: announced[this.#kind],
    };
  }

  protected override instead(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override fields(): TemplateResult {
    return fieldsView(this.#form, {
      kind: this.#kind,
      fields: this.#fields,
      choose: kind => this.change(() => (this.#chosen = kind)),
      fill: fields => this.change(() => (this.#fields = {...this.#fields, ...fields})),
    });
  }

  protected override below(view: CardView): TemplateResult {
    const form = this.#form;
    return postsView(form, view, {
      posts: this.#signs(view).map(([language, {post}]) => ({language, post})),
      copied: this.#copied,
      copy: async (language, post, shown) => {
        const isCopied = await copyText(post, shown);
        this.change(() => (this.#copied = {language, isCopied}));
      },
    });
  }
}

export const createSign = (host: FormatHost, complain: Complain): FormatView =>
  new SignFormat(host, complain);
