import {html, nothing} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {Language} from '../../../i18n/index.js';
import {lastResorts, loadReportWords} from '../../../report/index.js';
import type {LastResorts, ReportDesk} from '../../../report/index.js';
import {icon, outlines} from '../../../ui/index.js';
import {copyText} from '../../shared/copy-text.js';
import {loadEncoder, qrView} from '../../shared/qr-code.js';
import type {QrDrawing} from '../../shared/qr-encoder.js';
import type {LateWords} from './strings.js';

/** What the other ways of sending are made with. */
export interface ResortsInside {
  look(): {desk: ReportDesk | undefined; language: Language; email: string; kiosk: boolean; words: LateWords};
  say(text: string): void;
}

interface Ways extends LastResorts {
  id: string;
  code?: QrDrawing;
}

/** The ways of one report; without them they are on their way, or could not be made. */
interface Made {
  id: string;
  ways?: Ways;
  hasFailed?: boolean;
}

/** The ways that need no server, made when somebody opens them: mail, text, file, share, code. */
export class Resorts {
  #made: Made | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly inside: ResortsInside,
  ) {}

  /** The ways of one report, folded until they are wanted. */
  view(id: string, words: LateWords, isOpen = false): TemplateResult {
    const made = this.#made?.id === id ? this.#made : undefined;
    // What could not be made is tried again when somebody opens it, not with every update.
    if (isOpen && !made) void this.#make(id);
    return html`<details
      ?open=${isOpen}
      @toggle=${({newState}: ToggleEvent) => newState === 'open' && this.#open(id)}
    >
      <summary>${icon(outlines.more)}${words.resort.title}</summary>
      ${made?.ways ? this.#list(made.ways, words) : nothing}
    </details>`;
  }

  #list(ways: Ways, {resort}: LateWords): TemplateResult {
    const {kiosk, email} = this.inside.look();
    const canShare = !kiosk && 'share' in navigator;
    const button = (text: string, act: () => unknown): TemplateResult =>
      html`<button type="button" data-kind="secondary" @click=${act}>${text}</button>`;
    return html`<div class="actions">
        ${
          kiosk
            ? nothing
            : html`${email ? html`<a href=${ways.mailto}>${resort.mail}</a>` : nothing}
              ${button(resort.copy, () => void this.#copy(ways))}
              ${button(resort.file, () => this.#download(ways))}
              ${canShare ? button(resort.share, () => void this.#share(ways)) : nothing}`
        }
        ${ways.code ? nothing : button(resort.code, () => void this.#showCode(ways))}
      </div>
      <pre id="text-${ways.id}" hidden>${ways.text}</pre>
      ${
        ways.code
          ? html`${qrView(ways.code, resort.codeName)}
              <p class="note">${resort.codeHint}</p>`
          : nothing
      }`;
  }

  /** The next ways are those of what is written by then. */
  forget(): void {
    this.#made = undefined;
  }

  #open(id: string): void {
    if (this.#made?.id !== id || this.#made.hasFailed) void this.#make(id);
  }

  async #make(id: string): Promise<void> {
    const own: Made = {id};
    this.#made = own;
    const {desk, language, email} = this.inside.look();
    try {
      const [held, words] = await Promise.all([desk?.read(id), loadReportWords(language)]);
      if (held) own.ways = {id, ...lastResorts({...held, to: email}, words)};
    } catch {
      if (this.#made === own) this.#fail();
    }
    own.hasFailed = !own.ways;
    this.host.requestUpdate();
  }

  async #copy({id, text}: Ways): Promise<void> {
    const shown = this.host.renderRoot.querySelector<HTMLElement>(`#text-${id}`);
    const isCopied = await copyText(text, shown);
    // Where it cannot be copied it can still be read and selected.
    if (shown) shown.hidden = isCopied;
    const {resort} = this.inside.look().words;
    this.inside.say(isCopied ? resort.copied : resort.failed);
  }

  #download({id, eml}: Ways): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(eml());
    link.download = `report-${id.slice(0, 8)}.eml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async #share({shareData}: Ways): Promise<void> {
    try {
      await navigator.share(shareData(navigator));
    } catch (error) {
      if ((error as Error).name !== 'AbortError') this.#fail();
    }
  }

  async #showCode(ways: Ways): Promise<void> {
    try {
      const {drawQr} = await loadEncoder();
      ways.code = drawQr(ways.qrText);
      this.host.requestUpdate();
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.inside.say(this.inside.look().words.resort.failed);
  }
}
