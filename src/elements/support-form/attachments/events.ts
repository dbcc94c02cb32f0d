/** A file that the person has looked at and wants in the report. */
export interface NewFile {
  name: string;
  /** Media type. */
  type: string;
  bytes: ArrayBuffer;
}

/** A file is to be kept with the report. It does not bubble: it is between this part and its form. */
export class AttachEvent extends Event {
  /** Becomes the file as it is kept; to nothing, or rejected, when it could not be. */
  kept: Promise<unknown> | undefined;

  constructor(readonly file: NewFile) {
    super('attach');
  }

  /** Tells when the file is kept; until then it is shown as being attached. */
  waitUntil(kept: Promise<unknown>): void {
    this.kept = kept;
  }
}

/** A file is to be taken out of the report again. */
export class DetachEvent extends Event {
  constructor(readonly fileId: string) {
    super('detach');
  }
}
