import type {TemplateResult} from 'lit/html.js';
import {planQr, quietZone, screenMoment} from '../../../booking/index.js';
import type {QrMatrix, QrPlanOptions} from '../../../booking/index.js';
import type {Language} from '../../../i18n/index.js';
import {adopt} from '../../shared/adopt.js';
import {languagesIn, wordsIn} from '../late/all-words.js';
import type {FormatHost, FormatView} from '../format.js';
import {bookingStrings} from '../strings.js';
import type {Words} from '../strings.js';
import type {CardView} from '../view.js';
import {styles} from './screen.styles.js';
import {screenView} from './screen-view.js';
import {screenStrings} from './strings.js';
import type {ScreenStrings} from './strings/en.js';
import {WakeLock} from './wake-lock.js';

const millimetresPerInch = 25.4;

/** Width of a CSS pixel in millimetres on a display of this diagonal in inches; as CSS defines it when not known. */
const pixelMm = (diagonal: number | undefined): number =>
  diagonal && diagonal > 0
    ? (diagonal * millimetresPerInch) / Math.hypot(screen.width, screen.height)
    : millimetresPerInch / 96;

/** The card on a display of its own: it keeps the display on, and speaks every language in turn. */
class Screen implements FormatView {
  readonly #lock: WakeLock;
  readonly #place = new ResizeObserver(([entry]) => this.#measure(entry));
  #observed: Element | undefined;
  #room = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held: number | undefined;
  #wanted = '';
  #words: ReadonlyMap<Language, Words> = new Map();
  #own: ScreenStrings | undefined;
  /** Full screen was asked for in vain. */
  #isRefused = false;

  constructor(private readonly host: FormatHost) {
    this.#lock = new WakeLock(host);
    adopt(host, styles);
    this.connected();
  }

  connected(): void {
    this.#tick();
  }

  disconnected(): void {
    this.#lock.release();
    clearTimeout(this.#timer);
    this.#place.disconnect();
    this.#observed = undefined;
  }

  plan(target: string): QrPlanOptions | undefined {
    if (!this.#room) return undefined;
    const millimetres = pixelMm(this.host.diagonal);
    let side = this.#room;
    try {
      side = this.#sideOf(planQr(target, {medium: 'screen', widthMm: side * millimetres}).matrix);
    } catch {
      // Refused with its reason when it is read back.
    }
    return {medium: 'screen', widthMm: Math.min(side, this.#room) * millimetres};
  }

  render(view: CardView): TemplateResult {
    this.#load(view);
    const now = Date.now();
    const known = this.#words.size ? this.#words : new Map([[view.language, view.words]]);
    const {turn} = screenMoment(now, known.size);
    return screenView(view, {
      words: known,
      own: this.#own,
      turn: (this.#held ?? turn) % known.size,
      isHeld: this.#held !== undefined,
      now,
      side: view.code?.ok ? this.#sideOf(view.code.code.matrix) : 0,
      hold: () => {
        this.#held = this.#held === undefined ? screenMoment(Date.now(), known.size).turn : undefined;
        this.host.requestUpdate();
      },
      remark: this.#isRefused ? this.#own?.noFullScreen : undefined,
      enlarge: () => void this.#enlarge(),
    });
  }

  shown(): void {
    const {renderRoot, isConnected} = this.host;
    // A redraw that was on its way when the element left must not keep the display on.
    if (!isConnected) return;
    if (renderRoot.querySelector('section')) this.#lock.hold();
    else this.#lock.release();
    const [x, y] = screenMoment(Date.now(), 1).shift;
    // Not in the template: a strict policy forbids style attributes, not this.
    const stage = renderRoot.querySelector<HTMLElement>('.stage');
    if (stage) stage.style.translate = `${x}px ${y}px`;
    const place = renderRoot.querySelector('.place') ?? undefined;
    if (place === this.#observed) return;
    this.#place.disconnect();
    this.#observed = place;
    if (place) this.#place.observe(place);
  }

  async #enlarge(): Promise<void> {
    try {
      await this.host.requestFullscreen();
      this.#isRefused = false;
    } catch {
      this.#isRefused = true;
    }
    this.host.requestUpdate();
  }

  /** Side of a code in CSS pixels: whole pixels of the display per module, so that all are alike. */
  #sideOf({size}: QrMatrix): number {
    const modules = size + 2 * quietZone;
    return (Math.max(1, Math.floor((this.#room * devicePixelRatio) / modules)) * modules) / devicePixelRatio;
  }

  #measure(entry: ResizeObserverEntry | undefined): void {
    const {width = 0, height = 0} = entry?.contentRect ?? {};
    const room = Math.floor(Math.min(width, height));
    if (room === this.#room) return;
    this.#room = room;
    // What changes sizes while they are being observed is an error of the page to browsers.
    setTimeout(() => this.host.requestUpdate());
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick, screenMoment(Date.now(), 1).next);
    this.host.requestUpdate();
  };

  #load({language}: CardView): void {
    const wanted = languagesIn(this.host.languages, language);
    const key = [language, ...wanted].join(' ');
    if (key === this.#wanted) return;
    this.#wanted = key;
    void wordsIn(bookingStrings, wanted).then(words => {
      this.#words = words;
      // One that did not arrive is asked for again at the next turn.
      if (words.size < wanted.length) this.#wanted = '';
    });
    void screenStrings[language]().then(
      ({strings}) => {
        this.#own = strings;
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }
}

export const createScreen = (host: FormatHost): FormatView => new Screen(host);
