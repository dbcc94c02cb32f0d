import {StandbySupportForm} from './support-form.js';

StandbySupportForm.define();
