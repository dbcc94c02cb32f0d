import {StandbyBookingCard} from './booking-card.js';

StandbyBookingCard.define();
