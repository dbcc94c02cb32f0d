import {StandbyBookingCard} from './elements/booking-card/booking-card.js';
import {StandbyVenue} from './elements/venue/venue.js';
import {startPage} from './venue/index.js';

/** The booking card and the venue in one classic script, for screens and posters opened from a disk. */
if (startPage(document.currentScript)) {
  StandbyVenue.define();
  StandbyBookingCard.define();
}
