/**
 * What the bundles have of Lit's `ReactiveElement`, with the same names and the same order of events; see
 * `lit-parts.ts`. Derived from @lit/reactive-element, Copyright 2017 Google LLC, BSD-3-Clause.
 *
 * Left out is what no element of ours uses or no supported browser needs: decorators and their metadata, accessors of
 * a class itself, `useDefault`, `hasChanged` and `state`, attributes as JSON, reflected texts, `shouldUpdate`,
 * `firstUpdated` and `scheduleUpdate`, polyfills, styles without constructable sheets, the list of versions on the page.
 */

/** Styles as `css` makes them, with one sheet for all elements that have them. */
class CSSResult {
  #sheet;

  constructor(text) {
    this.cssText = text;
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

/** Values are other styles, or numbers. */
export const css = (strings, ...values) => new CSSResult(String.raw({raw: strings}, ...values));

/** The properties of each class by name, with those of the classes that it extends. */
const declared = new Map();

export class ReactiveElement extends HTMLElement {
  isUpdatePending = false;
  hasUpdated = false;
  #controllers = new Set();
  #changed = new Map();
  #reflecting = new Set();
  /** What the page had set before the class was defined. */
  #early = new Map();
  /** The property that comes from its attribute or goes to it right now. */
  #moving;
  #enable;
  #updated = new Promise(resolve => {
    this.#enable = resolve;
  });

  static get observedAttributes() {
    return [...ReactiveElement.#propertiesOf(this).values()].flatMap(({attribute}) => attribute || []);
  }

  /** Gives a class the accessors of its properties the first time that it is asked for them. */
  static #propertiesOf(type) {
    let known = declared.get(type);
    if (known || type === ReactiveElement) return known ?? new Map();
    known = new Map(ReactiveElement.#propertiesOf(Object.getPrototypeOf(type)));
    declared.set(type, known);
    for (const [name, options] of Object.entries(type.properties ?? {})) {
      const key = Symbol();
      known.set(name, {attribute: name.toLowerCase(), ...options});
      Object.defineProperty(type.prototype, name, {
        configurable: true,
        enumerable: true,
        get() {
          return this[key];
        },
        set(value) {
          const before = this[key];
          this[key] = value;
          if (!Object.is(before, value)) this.#change(name, before, options.reflect);
        },
      });
    }
    return known;
  }

  constructor() {
    super();
    for (const name of this.#properties.keys())
      if (Object.hasOwn(this, name)) {
        this.#early.set(name, this[name]);
        delete this[name];
      }
    this.requestUpdate();
  }

  get #properties() {
    return ReactiveElement.#propertiesOf(this.constructor);
  }

  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller) {
    this.#controllers.delete(controller);
  }

  connectedCallback() {
    this.#prepare();
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(changed, _, value) {
    for (const [name, {attribute, type, converter}] of this.#properties) {
      if (attribute !== changed || this.#moving === name) continue;
      this.#moving = name;
      if (converter) this[name] = converter.fromAttribute(value, type);
      else if (type === Boolean) this[name] = value !== null;
      else this[name] = type === Number && value !== null ? Number(value) : value;
      this.#moving = undefined;
    }
  }

  requestUpdate() {
    if (!this.isUpdatePending) this.#updated = this.#perform();
  }

  get updateComplete() {
    return this.getUpdateComplete();
  }

  getUpdateComplete() {
    return this.#updated;
  }

  willUpdate() {}

  update() {
    for (const name of this.#reflecting) {
      this.#moving = name;
      const {attribute} = this.#properties.get(name);
      if (this[name]) this.setAttribute(attribute, '');
      else this.removeAttribute(attribute);
      this.#moving = undefined;
    }
    this.#reflecting.clear();
    this.#settle();
  }

  updated() {}

  #prepare() {
    if (this.renderRoot) return;
    this.renderRoot = this.attachShadow({mode: 'open'});
    const styles = [this.constructor.styles].flat(Infinity);
    this.renderRoot.adoptedStyleSheets = styles.map(({styleSheet}) => styleSheet);
  }

  #change(name, before, reflect) {
    if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    if (reflect && this.#moving !== name) this.#reflecting.add(name);
    this.requestUpdate();
  }

  async #perform() {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // An update that failed is told as nobody's fault, and is not the end.
      void Promise.reject(error);
    }
    this.#prepare();
    for (const [name, value] of this.#early) this[name] = value;
    this.#early.clear();
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated(changed);
    return !this.isUpdatePending;
  }

  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }
}
