import {readableQr} from '../../booking/index.js';
import type {Drawing, Picture, ReadableQrResult} from '../../booking/index.js';
import type {StandbyElement} from '../../ui/index.js';
import type {Campaigns} from './campaigns.js';
import {StandbyBookingVerifiedEvent} from './events.js';
import type {FormatView} from './format.js';

/** As this browser draws it; our own painter stands in where that does not arrive. */
const render = async (drawing: Drawing): Promise<Picture | undefined> =>
  (await import('./render-code.js').catch(() => undefined))?.renderCode(drawing);

/** Makes and reads back the code of one address, and a new one when the address or its place changes. */
export class CodeKeeper {
  /** Undefined while it is being read back. */
  code: ReadableQrResult | undefined;
  #target: string | undefined;
  #wanted: string | undefined;
  #tags: Promise<Campaigns | undefined> | undefined;

  constructor(private readonly host: StandbyElement) {}

  /** What was read back for another address is never shown for this one. */
  aim(target: string | undefined): void {
    if (target !== this.#target) this.code = this.#wanted = undefined;
    this.#target = target;
  }

  /** `tags` is awaited, since it decides on what the code says. */
  async make(
    href: string,
    view: FormatView,
    tags: Promise<Campaigns | undefined> | undefined,
  ): Promise<void> {
    const plan = view.plan(href);
    const wanted = `${href} ${JSON.stringify(plan)}`;
    if (!plan || (wanted === this.#wanted && tags === this.#tags)) return;
    this.#wanted = wanted;
    this.#tags = tags;
    this.code = undefined;
    const text = (await tags)?.inCode(href, plan) ?? href;
    let result = await readableQr(text, {...(view.plan(text) ?? plan), render});
    // Guests matter more than tags.
    if (text !== href && !(result.ok && result.code.verified))
      result = await readableQr(href, {...plan, render});
    if (this.#wanted !== wanted || this.#tags !== tags) return;
    this.code = result;
    this.host.dispatchEvent(new StandbyBookingVerifiedEvent(result.ok ? result.code.text : href, result));
    this.host.requestUpdate();
  }
}
