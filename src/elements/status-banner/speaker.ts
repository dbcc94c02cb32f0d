import {sentenceFor} from '../../advice/index.js';
import type {Sentence} from '../../advice/index.js';
import {incidentFingerprint} from '../../status/index.js';
import type {StatusChange} from '../../status/index.js';
import {releaseAnnouncement} from '../../ui/index.js';
import type {Announcer, Urgency} from '../../ui/index.js';
import type {Circumstances, Message} from './message.js';
import type {Words} from './strings.js';

const isSevere = (severity: string): boolean => severity === 'major' || severity === 'critical';

/** What is there from the start is announced like something new; the pop-up does it under the same keys. */
const keyOf = ({state, severity, matters: [worst]}: Message, url: string): string =>
  worst?.incident
    ? `opened:${worst.incident.id}:${incidentFingerprint(worst.incident)}`
    : `${url}:${worst?.id ?? state}:${severity}`;

/** In these states all is well; going from one to another is no news. */
const isFine = (state: string): boolean => /^(?:op|pl|was|res)/.test(state);

type Speaker = (
  changes: readonly StatusChange[],
  message: Message,
  circumstances: Circumstances,
  words: Words,
  language: string,
) => void;

/**
 * Says each change of incidents and maintenance once, and what the banner shows when that became something else
 * without one. Only a new major or critical fault interrupts; what is there when the page opens does not.
 */
export const createSpeaker = (announcer: Announcer): Speaker => {
  let shown: string | undefined;
  let state: Message['state'] = 'operational';
  /** What is shown, where its key is the same each time. */
  let lasting = '';

  return (changes, message, {snapshot, matters, isHidden, audience, situation}, words, language) => {
    let hasSpoken = false;
    const say = (key: string, {fault, action, quoted}: Sentence, urgency?: Urgency): void => {
      const [text, lang] = quoted ? [fault, snapshot.page.lang] : [`${fault} ${action}`, language];
      announcer.announce(key, text, urgency, lang);
      hasSpoken = true;
    };
    for (const {type, key, incident, maintenance} of changes) {
      const matter = matters.find(item => item.incident && item.incident.id === incident?.id);
      const about = incident ?? maintenance;
      if (!about || (matter && isHidden(matter))) continue;
      if (matter && type !== 'updated')
        say(
          key,
          sentenceFor(matter, audience, situation, words),
          type !== 'de-escalated' && isSevere(matter.severity) ? 'assertive' : 'polite',
        );
      else {
        const hit = incident?.components.find(({capability}) => capability)?.capability;
        const topic = hit ? words.capability[hit] : (incident?.name ?? words.severity.maintenance);
        const stage = type === 'resolved' ? type : type === 'maintenance-ended' ? 'completed' : about.stage;
        say(key, {fault: `${topic}:`, action: words.stage[stage], quoted: false});
      }
    }
    const before = shown;
    shown = keyOf(message, snapshot.page.url);
    const isNews = isFine(message.state)
      ? !isFine(state) && /^[op]/.test(message.state)
      : message.state !== 'dismissed';
    state = message.state;
    // Of what is put away somebody knows already. Everything else is news when it comes again.
    if (state !== 'dismissed') {
      if (lasting !== shown) releaseAnnouncement(lasting);
      lasting = message.matters[0]?.incident ? '' : shown;
    }
    if (isNews && shown !== before && !hasSpoken) say(shown, message);
  };
};
