import {StandbyContactCard} from './contact-card.js';

StandbyContactCard.define();
