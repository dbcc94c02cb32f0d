import {ReactiveElement} from '@lit/reactive-element';
import type {CSSResultGroup} from '@lit/reactive-element';
import {version} from '../version.js';
import {defineElement} from './define.js';
import {StandbyErrorEvent} from './events.js';
import type {StandbyErrorCode} from './events.js';
import {warnOnce} from '../warn.js';

/**
 * What every Standby element has: its definition, its states for CSS, and problems that stay its own. It knows no
 * templates, so that an element with little to show does not load what they need; `TemplateElement` does.
 */
export abstract class StandbyElement extends ReactiveElement {
  static readonly version = version;
  /** The tag that `define()` registers when none is given. */
  static readonly tag: string;
  static override styles: CSSResultGroup = [];

  protected readonly internals = this.attachInternals();

  /** Registers this class; without effect when the name is taken. */
  static define(
    this: CustomElementConstructor & {tag: string},
    tag = this.tag,
    registry = customElements,
  ): void {
    defineElement(tag, this, registry);
  }

  /** Turns one `:state(…)` of the element on or off. */
  protected toggleState(name: string, on: boolean): void {
    this.internals.states[on ? 'add' : 'delete'](name);
  }

  /** Reports a problem as an event and, when the integrator can mend it, once on the console. */
  protected fail(code: StandbyErrorCode, message: string, cause?: unknown): void {
    this.dispatchEvent(new StandbyErrorEvent(code, message, cause));
    warnOnce(code, `<${this.localName}> ${message}`);
  }
}
