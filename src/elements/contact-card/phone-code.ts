import type {ReactiveElement} from '@lit/reactive-element';
import {telHref} from '../../contact/index.js';
import {loadEncoder} from '../shared/qr-code.js';
import type {QrDrawing} from '../shared/qr-encoder.js';

/** A computer, a tablet or a till: a phone would have to scan itself. */
const larger = '(hover: hover) and (pointer: fine), (min-width: 600px) and (min-height: 600px)';

/** A number as a code for the phone of whoever reads it; one that could not be drawn is tried again at the next look. */
export class PhoneCode {
  #phone: string | undefined;
  #drawing: QrDrawing | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly onFail: (cause: unknown) => void,
  ) {}

  /** Undefined until it is drawn, and on a phone, which dials by itself; a kiosk does not. */
  of(phone: string | undefined, kiosk: boolean): QrDrawing | undefined {
    const wanted = kiosk || matchMedia(larger).matches ? phone : undefined;
    if (wanted === this.#phone) return this.#drawing;
    this.#phone = wanted;
    this.#drawing = undefined;
    if (wanted) void this.#draw(wanted);
    return undefined;
  }

  async #draw(phone: string): Promise<void> {
    try {
      const {drawQr} = await loadEncoder();
      if (phone !== this.#phone) return;
      this.#drawing = drawQr(telHref(phone));
      this.host.requestUpdate();
    } catch (cause) {
      if (phone === this.#phone) this.#phone = undefined;
      this.onFail(cause);
    }
  }
}
