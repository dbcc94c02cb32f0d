import {StandbyStatusBanner} from './status-banner.js';

StandbyStatusBanner.define();
