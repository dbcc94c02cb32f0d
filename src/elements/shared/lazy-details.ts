import {html, nothing} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {StatusSnapshot} from '../../status/index.js';
import type {CommonStrings} from './all-strings.js';
import type {DetailsView} from './incident-details.js';
import {outwardLink} from './outward-link.js';

/** What the details are made of. */
export interface DetailsInput {
  snapshot: StatusSnapshot;
  words: CommonStrings;
  /** BCP 47 tag for times. */
  locale: string;
  now: Date;
  /** What to do, where there was no room for it before. */
  lead?: string;
  /** No links out of the page. */
  enclosed?: boolean;
}

type Load = () => Promise<{createDetails(host: ReactiveElement): DetailsView}>;

/** The details of a status, loaded when they are first wanted; without them there is still the status page. */
export class LazyDetails {
  #view: DetailsView | undefined;
  #hasFailed = false;
  #loading: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly onFail: (cause: unknown) => void,
    private readonly importDetails: Load = () => import('./incident-details.js'),
  ) {}

  load(): Promise<void> {
    return (this.#loading ??= this.importDetails().then(
      ({createDetails}) => {
        this.#view = createDetails(this.host);
        this.host.requestUpdate();
      },
      (cause: unknown) => {
        this.#loading = undefined;
        this.#hasFailed = true;
        this.onFail(cause);
        this.host.requestUpdate();
      },
    ));
  }

  render(input: DetailsInput): TemplateResult {
    if (this.#view) return this.#view(input);
    const {snapshot, words, enclosed} = input;
    const failed = html`<p>${words.labels.failed}</p>
      <button data-kind="secondary" @click=${() => void this.load()}>${words.labels.retry}</button>`;
    return html`${this.#hasFailed ? failed : nothing}
    ${enclosed ? nothing : html`<p>${outwardLink(snapshot.page.url, words.page)}</p>`}`;
  }
}
