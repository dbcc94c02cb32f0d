import {severityByCapability} from '../../advice/index.js';
import type {Situation} from '../../advice/index.js';
import {scopeSnapshot} from '../../status/index.js';
import type {Inside} from './body.js';

/** What advice depends on: how everything fares that the venue has, also where an element shows only a part. */
export const situationOf = ({snapshot, feed, venue}: ReturnType<Inside['look']>): Situation => {
  const whole = feed?.snapshot && scopeSnapshot(feed.snapshot, undefined);
  return {
    severities: severityByCapability(whole ?? snapshot ?? {components: [], incidents: []}),
    offered: venue?.config.capabilities,
  };
};
