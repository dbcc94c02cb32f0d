import {StandbyIncidentPopup} from './incident-popup.js';

StandbyIncidentPopup.define();
