import {expect} from '@open-wc/testing';
import * as lit from '@lit/reactive-element';
import type {
  CSSResultGroup,
  PropertyDeclaration,
  PropertyValues,
  ReactiveController,
} from '@lit/reactive-element';
import * as parts from '../../scripts/build/reactive-element.js';
import * as elements from '../../src/index.js';

/** Everything that can be told apart, in its order: what is called with what, and what it leaves in the document. */
const story = async (
  name: string,
  {ReactiveElement, css}: Pick<typeof lit, 'ReactiveElement' | 'css'>,
): Promise<string[]> => {
  const said: string[] = [];
  const say = (...words: unknown[]): void => void said.push(words.map(String).join(' '));
  const told = (changed: PropertyValues): string =>
    [...changed].map(([key, value]) => `${String(key)}:${String(value)}`).join();

  class Base extends ReactiveElement {
    static override styles: CSSResultGroup = css`
      :host {
        display: block;
        order: ${3};
      }
    `;
    static override properties: Record<string, PropertyDeclaration> = {
      text: {},
      shy: {attribute: false},
    };
    declare text: string | undefined;
    declare shy: unknown;
  }
  class Told extends Base {
    static override styles = [
      Base.styles,
      [
        css`
          :host {
            color: red;
          }
        `,
      ],
    ];
    static override properties = {
      open: {type: Boolean, reflect: true},
      count: {type: Number, attribute: 'the-count'},
      list: {converter: {fromAttribute: (value: string | null) => value?.split(',')}},
    };
    declare open: boolean;
    declare count: number;
    declare list: string[] | undefined;
    breaks = false;

    constructor() {
      super();
      this.count = 1;
      say('constructed', this.isUpdatePending, this.hasUpdated);
    }

    override connectedCallback(): void {
      super.connectedCallback();
      say('connected', !!this.renderRoot, this.renderRoot === this.shadowRoot);
    }

    protected override willUpdate(changed: PropertyValues): void {
      say('will update', told(changed), this.text, this.open, this.count, this.list, this.shy);
      if (this.text === 'more') this.open = true;
      if (this.breaks) throw new Error('broken');
    }

    protected override update(changed: PropertyValues): void {
      say('update', told(changed), this.isUpdatePending);
      if (this.text === 'late') this.count += 1;
      super.update(changed);
      say(
        'updating',
        this.isUpdatePending,
        ...[...this.attributes].map(({name, value}) => `${name}=${value}`),
      );
    }

    protected override updated(changed: PropertyValues): void {
      say('updated', told(changed), this.hasUpdated);
      if (this.text === 'again') this.text = 'and again';
    }

    override attributeChangedCallback(key: string, before: string | null, after: string | null): void {
      say('attribute', key, before, after);
      super.attributeChangedCallback(key, before, after);
    }
  }
  const controller: ReactiveController = {
    hostConnected: () => say('controller connected'),
    hostDisconnected: () => say('controller disconnected'),
    hostUpdate: () => say('controller update'),
    hostUpdated: () => say('controller updated'),
  };

  // Set before the definition, as pages do that build themselves first.
  const early = document.createElement(name) as Told;
  early.text = 'early';
  early.setAttribute('the-count', '5');
  document.body.append(early);
  customElements.define(name, Told);
  customElements.upgrade(early);
  say('observed', Told.observedAttributes);
  early.addController(controller);
  say(await early.updateComplete);
  const sheets = early.shadowRoot?.adoptedStyleSheets ?? [];
  say(sheets.map(({cssRules}) => [...cssRules].map(({cssText}) => cssText)));

  const steps: (() => unknown)[] = [
    () => early.setAttribute('open', ''),
    () => (early.open = false),
    () => (early.open = true),
    () => early.setAttribute('the-count', 'x'),
    () => early.removeAttribute('the-count'),
    () => (early.count = NaN),
    () => early.setAttribute('list', 'a,b'),
    () => (early.shy = early),
    () => ((early.text = 'more'), (early.open = false)),
    () => (early.text = 'again'),
    () => (early.text = 'late'),
    () => early.removeAttribute('text'),
    () => early.requestUpdate(),
    () => early.remove(),
    () => (early.text = 'away'),
    () => document.body.append(early),
    () => early.removeController(controller),
    () => (early.text = 'alone'),
  ];
  for (const step of steps) {
    step();
    say(`step ${steps.indexOf(step)}`, early.isUpdatePending, await early.updateComplete);
    await early.updateComplete;
  }
  early.breaks = true;
  early.text = 'broken';
  say(await early.updateComplete.catch(String), early.isUpdatePending);
  early.breaks = false;
  early.text = 'mended';
  say(await early.updateComplete);

  // Parsed with its attributes, and made by a script without a document.
  const parsed = document.implementation.createHTMLDocument().createElement(name) as Told;
  for (const [key, value] of Object.entries({open: '', list: 'x', text: 'parsed'}))
    parsed.setAttribute(key, value);
  document.body.append(parsed);
  await parsed.updateComplete;
  say(parsed.shadowRoot?.adoptedStyleSheets[0] === sheets[0]);
  const loose = document.createElement(name) as Told;
  loose.open = true;
  await Promise.resolve();
  say('loose', loose.hasUpdated, loose.renderRoot);
  document.body.append(loose);
  await loose.updateComplete;
  for (const element of [early, parsed, loose]) element.remove();
  return said.map(line => line.replaceAll(name, 'the-element'));
};

describe('the parts of Lit that the bundles have', () => {
  const expected = /broken/;
  const hush = (event: PromiseRejectionEvent): void => {
    if (expected.test(String(event.reason))) event.preventDefault();
  };
  before(() => addEventListener('unhandledrejection', hush));
  after(() => removeEventListener('unhandledrejection', hush));

  it('do the same as all of it, in the same order', async () => {
    const whole = await story('whole-lit', lit);
    expect(await story('parts-of-lit', parts)).to.deep.equal(whole);
    expect(whole.length).to.be.above(100);
  });

  it('know everything that our elements declare', () => {
    const classes = Object.values(elements as Record<string, unknown>).filter(
      (value): value is typeof lit.ReactiveElement =>
        typeof value === 'function' && value.prototype instanceof lit.ReactiveElement,
    );
    expect(classes.length).to.be.at.least(7);
    for (const {elementProperties, name} of classes)
      for (const [key, options] of elementProperties) {
        const where = `${name}.${String(key)}`;
        const {type, attribute, reflect, converter, ...rest} = options as Record<string, unknown>;
        expect(Object.keys(rest), where).to.deep.equal([]);
        expect([undefined, String, Boolean, Number], where).to.include(type);
        if (reflect) expect(type, where).to.equal(Boolean);
        if (converter) expect(Object.keys(converter), where).to.deep.equal(['fromAttribute']);
        if (attribute !== undefined) expect(attribute, where).not.to.equal(true);
      }
  });
});
