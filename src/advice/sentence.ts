import type {Matter} from './matters.js';
import {nextStep} from './next-step.js';
import type {Audience, Situation} from './next-step.js';
import type {AdviceStrings} from './strings/en.js';

/** What is wrong and what to do about it, in one breath. */
export interface Sentence {
  fault: string;
  /** `fault` is the provider's own wording, in the provider's language. */
  quoted: boolean;
  action: string;
}

const nothingSells = ({capability}: Matter, {severities}: Situation): boolean =>
  (capability === 'pos' || capability === 'online-booking') &&
  severities.get('pos') === 'critical' &&
  severities.get('online-booking') === 'critical';

/** Says a matter in Standby's words where it is known what is hit, else in the provider's. */
export const sentenceFor = (
  matter: Matter,
  audience: Audience,
  situation: Situation,
  words: AdviceStrings,
): Sentence => {
  const {capability, component, incident, severity} = matter;
  const said = severity === 'critical' ? words.down : words.impaired;
  const theirs =
    incident && !capability
      ? incident.name
      : component && !capability
        ? `${component.name}: ${words.state[component.state]}`
        : undefined;
  return {
    fault: theirs ?? (nothingSells(matter, situation) ? words.nothingSells : said[capability ?? 'platform']),
    quoted: theirs !== undefined,
    action: nextStep(audience, capability, situation, words),
  };
};
