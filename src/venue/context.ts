import {createContext} from '@lit/context';
import type {Venue} from './venue.js';

/** The venue of the nearest `<standby-venue>`; the global symbol lets two copies of the library agree on it. */
export const venueContext = createContext<Venue | undefined>(Symbol.for('standby.venue'));
