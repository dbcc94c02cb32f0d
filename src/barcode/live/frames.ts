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

/** Longest silence of the video's own clock, in milliseconds, while its time goes on. */
const silence = 500;

/** Calls back for each new picture of a video until the signal. */
export const onEachFrame = (video: HTMLVideoElement, call: () => void, signal: AbortSignal): void => {
  // Typed as always there; Firefox had none for long, and that of WebKitGTK is silent for streams.
  let hasFrameClock = 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
  let shown = -1;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    if (signal.aborted) return;
    if (!hasFrameClock) return void requestAnimationFrame(step);
    const request = video.requestVideoFrameCallback(step);
    watch = setTimeout(() => {
      video.cancelVideoFrameCallback(request);
      hasFrameClock = video.currentTime === shown || video.paused;
      next();
    }, silence);
  };
  const step = (): void => {
    clearTimeout(watch);
    if (signal.aborted) return;
    const isNew = hasFrameClock || video.currentTime !== shown;
    shown = video.currentTime;
    if (isNew && video.videoWidth && video.readyState >= video.HAVE_CURRENT_DATA) call();
    next();
  };
  signal.addEventListener('abort', () => clearTimeout(watch));
  next();
};
