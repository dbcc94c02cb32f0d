import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {signKinds} from '../../../booking/index.js';
import type {SignFields, SignKind} from '../../../booking/index.js';
import type {Language} from '../../../i18n/index.js';
import type {CardView} from '../view.js';
import type {SignFormStrings} from './strings/en.js';

const longestPlace = 120;

const valueOf = ({target}: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;

/** Which notice, and what only the venue knows. */
export const fieldsView = (
  form: SignFormStrings | undefined,
  {
    kind,
    fields: {until = '', place = ''},
    choose,
    fill,
  }: {
    kind: SignKind;
    fields: SignFields;
    choose(kind: SignKind): void;
    fill(fields: SignFields): void;
  },
): TemplateResult =>
  html`<label
      >${form?.kind}
      <select @change=${(event: Event) => choose(valueOf(event) as SignKind)}>
        ${signKinds.map(
          name => html`<option value=${name} ?selected=${name === kind}>${form?.kinds[name]}</option>`,
        )}
      </select></label
    >
    <label
      >${form?.until}
      <input type="time" .value=${until} @change=${(event: Event) => fill({until: valueOf(event)})} />
    </label>
    <label
      >${form?.place}
      <input
        autocomplete="off"
        maxlength=${longestPlace}
        .value=${place}
        @input=${(event: Event) => fill({place: valueOf(event)})}
      />
    </label>`;

/** How the last copying went. */
export interface Copied {
  language: Language;
  isCopied: boolean;
}

/** The same as short texts, one per language. */
export const postsView = (
  form: SignFormStrings | undefined,
  {locale}: CardView,
  {
    posts,
    copied,
    copy,
  }: {
    posts: readonly {language: Language; post: string}[];
    copied: Copied | undefined;
    copy(language: Language, post: string, shown: Element | null): Promise<void>;
  },
): TemplateResult => {
  const names = new Intl.DisplayNames(locale, {type: 'language'});
  const share = (text: string): void => void navigator.share({text}).catch(() => undefined);
  return html`<div class="posts">
    <h3>${form?.posts}</h3>
    <ul>
      ${posts.map(({language, post}) => {
        const name = names.of(language) ?? language;
        const isLast = copied?.language === language;
        const said = isLast ? (copied.isCopied ? form?.copied : form?.uncopied) : nothing;
        return html`<li>
          <p class="soft">${name}</p>
          <p class="post" lang=${language}>${post}</p>
          <div class="act">
            <button
              data-kind="secondary"
              aria-label="${form?.copy}: ${name}"
              @click=${({currentTarget}: Event) =>
                copy(
                  language,
                  post,
                  (currentTarget as Element).closest('li')?.querySelector('.post') ?? null,
                )}
            >
              ${form?.copy}
            </button>
            ${
              'share' in navigator
                ? html`<button
                    data-kind="secondary"
                    aria-label="${form?.share}: ${name}"
                    @click=${() => share(post)}
                  >
                    ${form?.share}
                  </button>`
                : nothing
            }
            <p class="said" role="status">${said}</p>
          </div>
        </li>`;
      })}
    </ul>
  </div>`;
};
