import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {isSameTime, isTimeZone, momentIn, telHref} from '../../contact/index.js';
import type {Availability, ContactStrings, Desk} from '../../contact/index.js';
import type {Severity} from '../../status/index.js';
import {allOutlines, icon} from '../../ui/index.js';
import {outwardLink} from './outward-link.js';

/** What is needed to say who answers. */
export interface DeskScene {
  words: ContactStrings;
  /** BCP 47 tag for times and names. */
  locale: string;
  now: number;
  /** IANA name of the zone that the reader lives in. */
  timeZone: string;
  /** Nobody at a kiosk can dial, write or find back from a link. */
  kiosk: boolean;
  /** Puts the number into the clipboard; `id` is the element that shows it. */
  copy(phone: string, id: string): void;
}

type Kind = Availability['kind'];

/** Colour and icon of a state; the word always stands beside them. */
const looks: Readonly<Record<Kind, readonly [Severity, keyof typeof allOutlines]>> = {
  open: ['none', 'none'],
  day: ['maintenance', 'maintenance'],
  emergencies: ['minor', 'minor'],
  closed: ['unknown', 'maintenance'],
  unknown: ['unknown', 'unknown'],
};

export const severityOf = (kind: Kind): Severity => looks[kind][0];
export const iconOf = (kind: Kind): TemplateResult => icon(allOutlines[looks[kind][1]]);

/** A moment at a desk in words; where the reader's clock shows another time, that time too. */
const say = (
  at: Date,
  zone: string | undefined,
  form: 'at' | 'until',
  {words, locale, now, timeZone}: DeskScene,
  dayOnly = false,
): readonly [there: string, here: string] => {
  if (!isTimeZone(zone)) return ['', ''];
  const there = words[form](momentIn(zone, at, {locale, now, dayOnly}));
  const differs = !dayOnly && !isSameTime(zone, timeZone, at);
  return [there, differs ? words.yourTime(words[form](momentIn(timeZone, at, {locale, now}))) : ''];
};

/** The state of a desk in a sentence, and its time on the reader's clock. */
export const headline = (
  {timeZone}: Desk,
  {kind, until, opensAt, opensOnDay}: Availability,
  scene: DeskScene,
): readonly [sentence: string, yourTime: string] => {
  const {words} = scene;
  const [end, yourEnd] = until ? say(until, timeZone, 'until', scene) : ['', ''];
  const [next, yourNext] = opensAt ? say(opensAt, timeZone, 'at', scene, opensOnDay) : ['', ''];
  if (kind === 'open' || kind === 'emergencies') return [words[kind](end), yourEnd];
  return kind === 'closed' ? [words.closed(next), yourNext] : [words[kind], ''];
};

/** What else somebody should know who cannot simply call. */
export const outlook = (
  {timeZone}: Desk,
  {kind, opensAt, opensOnDay, urgentFrom}: Availability,
  scene: DeskScene,
): readonly string[] => {
  const rest =
    kind === 'emergencies' && opensAt ? say(opensAt, timeZone, 'at', scene, opensOnDay) : undefined;
  const urgent = urgentFrom && say(urgentFrom, timeZone, 'at', scene);
  const both = (said: readonly [string, string], sentence: (at: string) => string): string =>
    [sentence(said[0]), said[1]].filter(Boolean).join(' ');
  return [
    ...(rest ? [both(rest, scene.words.restFrom)] : []),
    ...(urgent ? [both(urgent, scene.words.urgentFrom)] : []),
  ];
};

/** Call and copy, where there is somebody to do it. */
export const dialling = (phone: string, id: string, {words, kiosk, copy}: DeskScene, kind: Kind): unknown => {
  if (kiosk) return nothing;
  const weight = kind === 'closed' || kind === 'unknown' ? 'secondary' : 'primary';
  return html`<div class="actions">
    <a data-kind=${weight} href=${telHref(phone)} aria-label="${words.call} ${phone}">${words.call}</a>
    <button data-kind="secondary" aria-label="${words.copy} ${phone}" @click=${() => copy(phone, id)}>
      ${words.copy}
    </button>
  </div>`;
};

/** An address to write to. */
export const mailLink = (email: string, {kiosk}: DeskScene): unknown =>
  html`<bdi>${kiosk ? email : outwardLink(`mailto:${email}`, email)}</bdi>`;
