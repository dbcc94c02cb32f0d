const everywhere = {bubbles: true, composed: true};

/** The person has sent a report, and it is safe: it goes out by itself as soon as it can. */
export class StandbyReportSavedEvent extends Event {
  constructor(
    readonly reportId: string,
    /** In `memory` it is lost with the page. */
    readonly kept: 'device' | 'memory',
  ) {
    super('standby-report-saved', everywhere);
  }
}

/** The server has confirmed a report. */
export class StandbyReportSentEvent extends Event {
  constructor(
    readonly reportId: string,
    /** Under what name the server knows it. */
    readonly reference: string | undefined,
  ) {
    super('standby-report-sent', everywhere);
  }
}

/** A report was not taken; nothing of it is lost, and the form says what can be done. */
export class StandbyReportRejectedEvent extends Event {
  constructor(
    readonly reportId: string,
    /** `needs-you`: the person has to change it; `blocked`: somebody who runs the server has to act. */
    readonly state: 'needs-you' | 'blocked',
    /** Stable code: `invalid`, `too-large`, `not-allowed`, `no-endpoint`, `cors`, `unreadable`. */
    readonly reason: string,
  ) {
    super('standby-report-rejected', everywhere);
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-report-saved': StandbyReportSavedEvent;
    'standby-report-sent': StandbyReportSentEvent;
    'standby-report-rejected': StandbyReportRejectedEvent;
  }
}
