import type {ProviderName} from '../snapshot.js';
import type {StatusSource} from '../source.js';
import {betterStack} from './better-stack.js';
import {cachet} from './cachet.js';
import {cstate} from './cstate.js';
import {feed} from './feed.js';
import {gatus} from './gatus.js';
import {incidentIo} from './incident-io.js';
import {instatus} from './instatus.js';
import {openstatus} from './openstatus.js';
import {standby} from './standby.js';
import {statusIo} from './status-io.js';
import {statuspage} from './statuspage.js';
import {statuspal} from './statuspal.js';
import {upptime} from './upptime.js';
import {uptimeKuma} from './uptime-kuma.js';

/** Every source at once, for where bytes do not count; pages take one by `loadSource`. */
export const allSources: Readonly<Record<ProviderName, StatusSource>> = {
  standby,
  statuspage,
  'incident-io': incidentIo,
  instatus,
  'better-stack': betterStack,
  'status-io': statusIo,
  statuspal,
  cachet,
  cstate,
  upptime,
  'uptime-kuma': uptimeKuma,
  openstatus,
  gatus,
  feed,
};
