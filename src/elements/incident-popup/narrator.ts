import {sentenceFor} from '../../advice/index.js';
import type {Audience, Matter, Sentence, Situation} from '../../advice/index.js';
import type {Localize} from '../../i18n/index.js';
import {compareSeverity, incidentFingerprint} from '../../status/index.js';
import type {StatusChange} from '../../status/index.js';
import {Announcer, claimAnnouncement, releaseAnnouncement} from '../../ui/index.js';
import type {StandbyElement} from '../../ui/index.js';
import type {Queue} from './queue.js';
import type {Words} from './strings.js';

/** What the words depend on beside the matter. */
export interface Circumstances extends Situation {
  audience: Audience;
}

const lastingKey = ({id, severity}: Matter, pageUrl: string): string => `${pageUrl}:${id}:${severity}`;

/** Finds the words of the pop-up, for the eye and for the ear. */
export class Narrator {
  readonly #announcer: Announcer;
  /** Key of the latest change per incident, the same in every element. */
  readonly #changes = new Map<string, string>();
  /** What was said of faults without an incident, which have the same key each time. */
  readonly #said = new Set<string>();

  constructor(
    host: StandbyElement,
    private readonly words: Localize<Words>,
    private readonly circumstances: () => Circumstances,
  ) {
    this.#announcer = new Announcer(host);
  }

  /** Has to be inside a modal dialog while one is open: outside nothing is read out. */
  get regions(): HTMLElement {
    return this.#announcer.holder;
  }

  sentence(matter: Matter): Sentence {
    const {audience, ...situation} = this.circumstances();
    return sentenceFor(matter, audience, situation, this.#strings);
  }

  /** "It is over", with the name of what it was. */
  overLine({capability, component, incident}: Matter): string {
    const {capability: names, over} = this.#strings;
    return over((capability && names[capability]) ?? incident?.name ?? component?.name ?? '');
  }

  /** Takes note of changes and says how what is shown goes on. */
  follow(changes: readonly StatusChange[], shown: readonly Matter[]): void {
    for (const {type, key, incident} of changes) {
      if (!incident) continue;
      this.#changes.set(incident.id, key);
      const matter = shown.find(({id}) => id === incident.id);
      if (matter && (type === 'updated' || type === 'de-escalated'))
        this.#say(key, `${this.sentence(matter).fault} ${this.#strings.stage[incident.stage]}`);
    }
  }

  /** Says what comes on the screen, once and the worst only; a dialog that takes the focus is read out by itself. */
  greet(queue: Queue, pageUrl: string, justOpened: boolean, asDialog: boolean): void {
    const {current, news} = queue;
    const first = news[0] ?? current;
    if (!first || !(justOpened || news.length)) return;
    // The banner says what it shows first under the same keys.
    const keyOf = (matter: Matter): string => {
      const {id, incident} = matter;
      if (incident) return this.#changes.get(id) ?? `opened:${id}:${incidentFingerprint(incident)}`;
      const lasting = lastingKey(matter, pageUrl);
      this.#said.add(lasting);
      releaseAnnouncement(`resolved:${id}`);
      return lasting;
    };
    const isRead = justOpened && asDialog;
    if (!isRead) {
      const {fault, action} = this.sentence(first);
      const key = news.length ? keyOf(first) : `again:${first.id}:${Date.now()}`;
      const urgent =
        news.length > 0 && queue.isRecent(first) && compareSeverity(first.severity, 'major') >= 0;
      this.#say(key, `${fault} ${action}`, urgent);
    }
    for (const matter of news) if (isRead || matter !== first) claimAnnouncement(keyOf(matter));
  }

  /** Lets a fault be announced anew once it has ended, or is another one. */
  release(open: readonly Matter[], pageUrl: string): void {
    for (const said of this.#said)
      if (!open.some(matter => lastingKey(matter, pageUrl) === said) && this.#said.delete(said))
        releaseAnnouncement(said);
  }

  sayOver(id: string, line: string): void {
    this.#say(this.#changes.get(id) ?? `resolved:${id}`, line);
  }

  sayPlace({current, place, shown}: Queue): void {
    if (!current) return;
    const position = this.#strings.position(place + 1, shown.length);
    this.#say(`step:${Date.now()}`, `${position}: ${this.sentence(current).fault}`);
  }

  #say(key: string, text: string, urgent = false): void {
    this.#announcer.announce(key, text, urgent ? 'assertive' : 'polite', this.words.language);
  }

  /** There from the start: nobody makes a pop-up without its words. */
  get #strings(): Words {
    return this.words.strings as Words;
  }
}
