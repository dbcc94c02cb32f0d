/** The worker that decodes where WebAssembly is refused. */
import {serve} from '../serve.js';
import {startPlainSession} from './session.js';

serve(startPlainSession);
