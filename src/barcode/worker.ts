/** The worker that decodes. */
import {serve} from './serve.js';
import {startSession} from './session.js';

serve(startSession);
