import type {Send} from '../../outbox/index.js';
import {createDestination, failOver} from '../../report/index.js';
import type {DestinationConfig, Report} from '../../report/index.js';

/** Sends to the first destination that takes a report; resolves once all their code is there. */
export const openSender = async (configs: readonly DestinationConfig[]): Promise<Send<Report>> =>
  failOver(await Promise.all(configs.map(createDestination)));
