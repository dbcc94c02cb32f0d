import type {PropertyValues} from '@lit/reactive-element';
import {render} from 'lit/html.js';
import {defineElement} from './define.js';
import {StandbyElement} from './element.js';
import {templatesReady} from './own-policy.js';

/** An element that shows a template. */
export abstract class TemplateElement extends StandbyElement {
  /** Registers this class as soon as templates can be prepared. */
  static override define(
    this: CustomElementConstructor & {tag: string},
    tag = this.tag,
    registry = customElements,
  ): void {
    const register = (): void => defineElement(tag, this, registry);
    if (templatesReady) void templatesReady.then(register);
    else register();
  }

  protected abstract render(): unknown;

  protected override update(changed: PropertyValues<this>): void {
    // Before the update ends, so that what is set while rendering does not ask for another one.
    const content = this.render();
    super.update(changed);
    render(content, this.renderRoot);
  }
}
