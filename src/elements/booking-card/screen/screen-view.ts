import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Language} from '../../../i18n/index.js';
import {typedAddress} from '../late/typed-address.js';
import {readableAddress} from '../settings.js';
import type {Words} from '../strings.js';
import {captionFor, codeView, isOnlineDown, sayWay, splitWays} from '../view.js';
import type {CardView} from '../view.js';
import type {ScreenStrings} from './strings/en.js';

/** What a screen shows beside the card. */
export interface ScreenScene {
  words: ReadonlyMap<Language, Words>;
  own: ScreenStrings | undefined;
  /** Index of the language that is shown. */
  turn: number;
  isHeld: boolean;
  now: number;
  /** Side of the code with its quiet zone, in pixels. */
  side: number;
  /** What could not be done. */
  remark: string | undefined;
  hold(): void;
  enlarge(): void;
}

/**
 * The same thing in all languages, one upon the other, of which one is seen: its place is as large as the longest,
 * so that nothing around it ever moves.
 */
const inTurn = (
  {words, turn}: ScreenScene,
  view: CardView,
  say: (view: CardView) => TemplateResult | string | typeof nothing,
): TemplateResult =>
  html`<div class="turns">
    ${[...words].map(([language, own], at) => {
      const locale = language === view.language ? view.locale : language;
      return html`<div lang=${language} class=${at === turn ? 'now' : 'later'}>
        ${say({...view, words: own, language, locale})}
      </div>`;
    })}
  </div>`;

const waysList = (view: CardView, items: CardView['decision']['offered']): TemplateResult | typeof nothing =>
  items.length
    ? html`<ul>
        ${items.map(item => html`<li>${sayWay(view, item)}</li>`)}
      </ul>`
    : nothing;

/** As the page's region writes it; without a region as all the languages that take turns read it. */
const clock = ({now}: ScreenScene, {locale}: CardView): string =>
  new Date(now).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(!new Intl.Locale(locale).region && {hourCycle: 'h23'}),
  });

/** A display that people stand before: the code in the middle, words around it. */
export const screenView = (view: CardView, scene: ScreenScene): TemplateResult => {
  const {decision, target, code, title} = view;
  const {before, linked, after} = splitWays(decision, target);
  const {own, isHeld, side, words} = scene;
  const isDown = isOnlineDown(decision);
  const shown = target && readableAddress(target);
  const others = [...before, ...after];
  return html`<section part="card" aria-label=${title} class="screen">
    <div class=${linked ? 'stage coded' : 'stage'}>
      <header>
        ${inTurn(
          scene,
          view,
          ({words}) =>
            html`<h2>${view.ownTitle || words.label}</h2>
              ${linked ? html`<p class="lead">${code && !code.ok ? words.type : words.scan}</p>` : nothing}`,
        )}
        <time>${clock(scene, view)}</time>
      </header>
      ${
        isDown
          ? html`<div class="down" data-severity="major">
              ${inTurn(scene, view, ({words}) => words.onlineDown)}
            </div>`
          : nothing
      }
      <div class="place" ?hidden=${!linked}>
        ${linked && code?.ok && side ? codeView(code.code, view.words.code(shown ?? ''), `${side}px`) : nothing}
      </div>
      <div class="words">
        ${linked ? html`<p class="address"><bdi>${typedAddress(target ?? '')}</bdi></p>` : nothing}
        ${linked?.state === 'troubled' ? inTurn(scene, view, ({words}) => words.slow) : nothing}
        ${
          others.length
            ? inTurn(
                scene,
                view,
                inside =>
                  html`${linked ? html`<p class="also">${inside.words.also}</p>` : nothing}
                  ${waysList(inside, others)}`,
              )
            : nothing
        }
        ${decision.offered.length ? nothing : inTurn(scene, view, ({words}) => html`<p class="lead">${words.none}</p>`)}
      </div>
      <footer>
        <p class="soft">${linked ? inTurn(scene, view, inside => captionFor(code, inside)) : nothing}</p>
        <div class="bar" lang=${view.language}>
          ${
            words.size > 1 && own
              ? html`<button data-kind="secondary" @click=${scene.hold}>
                  ${isHeld ? own.change : own.hold}
                </button>`
              : nothing
          }
          ${
            document.fullscreenEnabled && own
              ? html`<button class="full" data-kind="secondary" @click=${scene.enlarge}>
                  ${own.fullScreen}
                </button>`
              : nothing
          }
          <p role="status">${scene.remark}</p>
        </div>
      </footer>
    </div>
  </section>`;
};
