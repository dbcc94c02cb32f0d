import type {OverrideState} from './lab-event.js';

/** A word that nobody took back after half a day was forgotten. */
const lastsMilliseconds = 12 * 3_600_000;

const writeWord = ({capability, severity, text, lang, since}: OverrideState) => ({
  lang,
  validUntil: new Date(Date.parse(since) + lastsMilliseconds).toISOString(),
  incidents: [{id: since, name: text, severity, startedAt: since, capabilities: [capability]}],
});

/** The venue's own word in Standby's format. With nothing to say it is a document that changes nothing. */
export const overrideDocument = (override: OverrideState | undefined): object => ({
  standby: 1,
  ...(override && writeWord(override)),
});
