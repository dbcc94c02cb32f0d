import {StandbyIncidentPopup} from './elements/incident-popup/incident-popup.js';
import {StandbyStatusBanner} from './elements/status-banner/status-banner.js';
import {StandbyVenue} from './elements/venue/venue.js';
import {startPage} from './venue/index.js';

/** The status elements and the venue in one classic script, for old content systems and pages opened from a disk. */
if (startPage(document.currentScript)) {
  StandbyVenue.define();
  StandbyStatusBanner.define();
  StandbyIncidentPopup.define();
}
