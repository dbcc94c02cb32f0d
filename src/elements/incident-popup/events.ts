import type {Matter} from '../../advice/index.js';

/** `matter` is what is wrong; `matter.incident` is absent where only a component reports it. */
class IncidentEvent extends Event {
  constructor(
    type: string,
    readonly matter: Matter,
  ) {
    super(type, {bubbles: true, composed: true});
  }
}

/** The pop-up has opened for an incident that it did not show before on this page. */
export class StandbyIncidentOpenEvent extends IncidentEvent {
  constructor(matter: Matter) {
    super('standby-incident-open', matter);
  }
}

/** An incident that the pop-up has shown became more severe; it is shown again if it was put away. */
export class StandbyIncidentEscalatedEvent extends IncidentEvent {
  constructor(matter: Matter) {
    super('standby-incident-escalated', matter);
  }
}

/** An incident that the pop-up has shown is over. */
export class StandbyIncidentResolvedEvent extends IncidentEvent {
  constructor(matter: Matter) {
    super('standby-incident-resolved', matter);
  }
}

/** What to tell the page of something that comes on the screen. */
export const newsEvent = (matter: Matter, wasSeen: boolean): Event =>
  wasSeen ? new StandbyIncidentEscalatedEvent(matter) : new StandbyIncidentOpenEvent(matter);

declare global {
  interface HTMLElementEventMap {
    'standby-incident-open': StandbyIncidentOpenEvent;
    'standby-incident-escalated': StandbyIncidentEscalatedEvent;
    'standby-incident-resolved': StandbyIncidentResolvedEvent;
  }
}
