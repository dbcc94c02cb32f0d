/** A picture of a video in a form that a decoder takes without this thread touching its pixels. */
export const grab = async (video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> => {
  const {videoWidth, videoHeight} = video;
  if (typeof VideoFrame !== 'undefined') {
    try {
      const frame = new VideoFrame(video);
      // Some browsers forget that the phone is held upright.
      if (frame.displayWidth > frame.displayHeight === videoWidth > videoHeight) return frame;
      frame.close();
    } catch {
      // Others refuse videos of canvases.
    }
  }
  return createImageBitmap(video);
};

/** Calls back for each new picture of a video until the signal. */
export const onEachFrame = (video: HTMLVideoElement, call: () => void, signal: AbortSignal): void => {
  // Typed as always there; Firefox had none for long.
  const hasFrameClock = 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
  let shown = -1;
  const next = (): void => {
    if (signal.aborted) return;
    if (hasFrameClock) video.requestVideoFrameCallback(step);
    else requestAnimationFrame(step);
  };
  const step = (): void => {
    if (signal.aborted) return;
    const isNew = hasFrameClock || video.currentTime !== shown;
    shown = video.currentTime;
    if (isNew && video.videoWidth && video.readyState >= video.HAVE_CURRENT_DATA) call();
    next();
  };
  next();
};
