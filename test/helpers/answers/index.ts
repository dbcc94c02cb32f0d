import {betterStackAnswers} from './better-stack.js';
import {cachetAnswers} from './cachet.js';
import {cstateAnswers} from './cstate.js';
import {feedAnswers} from './feed.js';
import {gatusAnswers} from './gatus.js';
import {incidentIoAnswers} from './incident-io.js';
import {instatusAnswers} from './instatus.js';
import {openstatusAnswers} from './openstatus.js';
import {standbyAnswers} from './standby.js';
import {statusIoAnswers} from './status-io.js';
import {statuspageAnswers} from './statuspage.js';
import {statuspalAnswers} from './statuspal.js';
import {upptimeAnswers} from './upptime.js';
import {uptimeKumaAnswers} from './uptime-kuma.js';
export {now} from './answer.js';
export type {ProviderAnswers} from './answer.js';

/** One example of every state that matters, of every provider. */
export const providerAnswers = [
  ...statuspageAnswers,
  ...incidentIoAnswers,
  ...instatusAnswers,
  ...betterStackAnswers,
  ...statusIoAnswers,
  ...statuspalAnswers,
  ...cachetAnswers,
  ...cstateAnswers,
  ...upptimeAnswers,
  ...uptimeKumaAnswers,
  ...openstatusAnswers,
  ...gatusAnswers,
  ...feedAnswers,
  ...standbyAnswers,
];
