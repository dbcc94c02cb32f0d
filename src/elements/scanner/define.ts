import {StandbyScanner} from './scanner.js';

StandbyScanner.define();
