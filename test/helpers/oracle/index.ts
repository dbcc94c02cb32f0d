import type {ProviderName} from '../../../src/status/index.js';
import * as hosted from './hosted.js';
import {get, word} from './marks.js';
import type {Judge, Parts} from './marks.js';
import * as selfHosted from './self-hosted.js';

const {v2, widget, betterStack, statusIo} = hosted;
const {uptimeKuma, ...others} = selfHosted;

const judges: Readonly<Record<ProviderName, Judge>> = {
  ...others,
  statuspage: v2(false),
  'incident-io': (main, ...rest) =>
    word(get(main, 'page_url')) ? widget(main, ...rest) : v2(true)(main, ...rest),
  instatus: hosted.instatus,
  'better-stack': betterStack,
  'status-io': statusIo,
  statuspal: hosted.statuspal,
  'uptime-kuma': uptimeKuma,
  feed: () => ['bad'],
  standby: hosted.standby,
};

/**
 * The best that an honest reader may say about an answer, judged from the documented formats without any code of the
 * sources. It is more credulous than the sources where the formats leave room: what it denies must not be green.
 */
export const bestSupported = (
  provider: ProviderName,
  main: unknown,
  parts: Parts,
  now: Date,
): 'none' | 'maintenance' | 'worse' => {
  const marks = judges[provider](main, parts, now.getTime());
  if (!marks.length || marks.includes('bad')) return 'worse';
  return marks.includes('work') ? 'maintenance' : 'none';
};
