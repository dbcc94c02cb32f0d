import {preparePage} from './page.js';
import {subjects} from './subjects.js';

preparePage(subjects);
