const types = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'];

/** The type in which this browser records, if it does: some have the recorder and no encoder for it. */
export const recordingType = (): string | undefined =>
  typeof globalThis.MediaRecorder === 'function'
    ? types.find(type => MediaRecorder.isTypeSupported(type))
    : undefined;
