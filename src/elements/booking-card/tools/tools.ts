import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {ReadableQr} from '../../../booking/index.js';
import {Localize} from '../../../i18n/index.js';
import type {StandbyElement} from '../../../ui/index.js';
import {adopt} from '../../shared/adopt.js';
import {copyText} from '../../shared/copy-text.js';
import type {CardView} from '../view.js';
import {codePng, codeSvg} from './code-file.js';
import {saveFile} from './save-file.js';
import {toolStrings} from './strings.js';
import type {ToolStrings} from './strings/en.js';
import {styles} from './tools.styles.js';

/** What can be done with a link beside opening it, and with its code: buttons, and a word on how it went. */
export class Tools {
  readonly #host: StandbyElement;
  readonly #localize;
  #remark: keyof ToolStrings | undefined;

  constructor(host: StandbyElement) {
    this.#host = host;
    adopt(host, styles);
    this.#localize = new Localize(host, toolStrings);
  }

  /** Rejects where its words do not arrive. */
  async ready(): Promise<this> {
    await this.#localize.arrival;
    if (this.#localize.strings) return this;
    this.#host.removeController(this.#localize);
    throw new Error('No words arrived.');
  }

  /** `name` is that of the files, without their endings. */
  render({code, title, linkTo}: CardView, target: string, name: string): TemplateResult {
    const href = linkTo(target);
    const own = this.#localize.strings;
    const readable = code?.ok ? code.code : undefined;
    const button = (kind: keyof ToolStrings, act: () => unknown, isOff = false): TemplateResult =>
      html`<button data-kind="secondary" ?disabled=${isOff} @click=${act}>${own?.[kind]}</button>`;
    const share = (): void => void navigator.share({url: href, title}).catch(() => undefined);
    const fileButton = (kind: 'svg' | 'png'): TemplateResult =>
      button(kind, () => readable && void this.#save(kind, `${name}.${kind}`, readable), !readable);
    return html`${button('copy', () => void this.#copy(href))}
      ${'share' in navigator ? button('share', share) : nothing} ${fileButton('svg')} ${fileButton('png')}
      <p class="said" role="status">${this.#remark && own?.[this.#remark]}</p>`;
  }

  async #copy(href: string): Promise<void> {
    this.#tell((await copyText(href, null)) ? 'copied' : 'uncopied');
  }

  async #save(kind: 'svg' | 'png', name: string, code: ReadableQr): Promise<void> {
    try {
      saveFile(name, await (kind === 'svg' ? codeSvg(code) : codePng(code)));
      this.#tell(undefined);
    } catch {
      this.#tell('unsaved');
    }
  }

  #tell(remark: keyof ToolStrings | undefined): void {
    this.#remark = remark;
    this.#host.requestUpdate();
  }
}
