import type {StatusSource} from '../source.js';
import {isIncidentIo, isStatuspageFormat, readStatuspageFormat} from './statuspage-format.js';
import {statuspageEndpoints} from './statuspage-glance.js';

/**
 * Atlassian Statuspage, public API v2: everything in one request, `/api/v2/summary.json`.
 *
 * Browsers may read public pages of paid plans; private and trial pages send no CORS header, although the same
 * address works outside a browser. The page documents its API itself, at `/api`.
 */
export const statuspage: StatusSource = {
  provider: 'statuspage',
  crossOrigin: 'sometimes',
  endpoints: statuspageEndpoints,
  detect: payload => isStatuspageFormat(payload) && !isIncidentIo(payload),
  parse: readStatuspageFormat,
};
