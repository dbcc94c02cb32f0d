import {StandbyVenue} from './venue.js';

StandbyVenue.define();
