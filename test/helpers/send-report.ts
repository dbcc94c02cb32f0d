import type {HeldFile} from '../../src/outbox/index.js';
import type {DestinationConfig, Report} from '../../src/report/index.js';
import {createDestination, failOver} from '../../src/report/index.js';
import {report, sendContext} from './report.js';

export interface Sending {
  files?: readonly HeldFile[];
  /** What an earlier attempt has left. */
  resume?: unknown;
  changes?: Partial<Report>;
}

/** Sends the report to one destination, once. */
export const sendReport = async (config: DestinationConfig, {files = [], resume, changes}: Sending = {}) => {
  const context = sendContext();
  const data = {...report, ...changes};
  const send = failOver([await createDestination(config)]);
  const outcome = await send({id: report.id, data, files, attempt: 1, resume}, context);
  return {outcome, context};
};
