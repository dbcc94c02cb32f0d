import type {ReactiveController} from '@lit/reactive-element';
import type {Language} from '../../i18n/index.js';
import {Announcer} from '../../ui/index.js';
import type {StandbyElement} from '../../ui/index.js';
import {copyText} from '../shared/copy-text.js';

/** Milliseconds that a remark stays. */
const remarkFor = 8_000;
/** Each is announced, also the second of the same words. */
let remarks = 0;

/** What the form says by the way, to be read and to be heard, and where the focus goes after an update. */
export class Remarks implements ReactiveController {
  /** Shown for a while. */
  text = '';
  readonly #announcer: Announcer;
  #focusOn: string | undefined;

  constructor(
    private readonly host: StandbyElement,
    private readonly language: () => Language,
  ) {
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#focusOn && this.host.renderRoot.querySelector<HTMLElement>(this.#focusOn);
    if (!target) return;
    this.#focusOn = undefined;
    target.focus();
  }

  /** Lets a text be heard. */
  speak(text: string): void {
    if (text) this.#announcer.announce(`form:${String(++remarks)}`, text, 'polite', this.language());
  }

  /** Shows a text for a while and lets it be heard. */
  say(text: string): void {
    this.text = text;
    this.speak(text);
    this.host.requestUpdate();
    setTimeout(() => {
      if (this.text === text) this.text = '';
      this.host.requestUpdate();
    }, remarkFor);
  }

  /** Puts a text into the clipboard and says what became of it; `id` is the element that shows it. */
  async copy(text: string, id: string, copied: string, refused: string): Promise<void> {
    const isCopied = await copyText(text, this.host.renderRoot.querySelector(`#${id}`));
    this.say(isCopied ? copied : refused);
  }

  /** Puts the focus on what is there after the next update. */
  focus(selector: string): void {
    this.#focusOn = selector;
    this.host.requestUpdate();
  }
}
