import {LitElement} from 'lit';
import type {CSSResultGroup} from 'lit';
import {version} from '../version.js';
import {defineElement} from './define.js';
import {StandbyErrorEvent} from './events.js';
import type {StandbyErrorCode} from './events.js';
import {warnOnce} from '../warn.js';

/** What every Standby element has: its definition, its states for CSS, and problems that stay its own. */
export abstract class StandbyElement extends LitElement {
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
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }

  /** Reports a problem as an event and, when the integrator can mend it, once on the console. */
  protected fail(code: StandbyErrorCode, message: string, cause?: unknown): void {
    this.dispatchEvent(new StandbyErrorEvent(code, message, cause));
    warnOnce(code, `<${this.localName}> ${message}`);
  }
}
