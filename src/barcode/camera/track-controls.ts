/** Image capture controls (W3C Image Capture), which the types of the DOM leave out. */
interface Controls {
  torch: boolean;
  zoom: number;
  focusMode: string;
  exposureMode: string;
  whiteBalanceMode: string;
}

interface Capabilities {
  torch?: boolean | readonly boolean[];
  zoom?: {min: number; max: number; step?: number};
  focusMode?: readonly string[];
  exposureMode?: readonly string[];
  whiteBalanceMode?: readonly string[];
}

/** How far a camera can zoom, in its own units, and how far it does. */
export interface ZoomRange {
  min: number;
  max: number;
  step: number;
  value: number;
}

/** Firefox had none of these for long, and drivers throw when they are asked. */
const capabilitiesOf = (track: MediaStreamTrack): Capabilities => {
  try {
    return (track.getCapabilities?.() as Capabilities | undefined) ?? {};
  } catch {
    return {};
  }
};

const settingsOf = (track: MediaStreamTrack): Partial<Controls> => track.getSettings();

const apply = async (track: MediaStreamTrack, controls: Partial<Controls>): Promise<void> => {
  try {
    await track.applyConstraints({advanced: [controls as MediaTrackConstraintSet]});
  } catch {
    // What the camera said it can do is sometimes refused; what it does is read back from its settings.
  }
};

export const hasTorch = (track: MediaStreamTrack): boolean => {
  const {torch} = capabilitiesOf(track);
  return torch === true || (Array.isArray(torch) && torch.includes(true));
};

/** Switches the light of the phone; resolves to whether it is on now. */
export const switchTorch = async (track: MediaStreamTrack, on: boolean): Promise<boolean> => {
  await apply(track, {torch: on});
  // Some browsers leave it out of the settings though it shines.
  return settingsOf(track).torch ?? on;
};

export const zoomOf = (track: MediaStreamTrack): ZoomRange | undefined => {
  const {zoom} = capabilitiesOf(track);
  if (!zoom || !(zoom.max > zoom.min)) return undefined;
  return {min: zoom.min, max: zoom.max, step: zoom.step ?? 0.1, value: settingsOf(track).zoom ?? zoom.min};
};

export const setTrackZoom = async (track: MediaStreamTrack, value: number): Promise<void> => {
  const range = zoomOf(track);
  if (range) await apply(track, {zoom: Math.min(Math.max(value, range.min), range.max)});
};

const continuous = 'continuous';

/** Asks for what reads codes best: focus, light and colour that follow, and no wider view than the eye's. */
export const tuneTrack = async (track: MediaStreamTrack): Promise<void> => {
  const capabilities = capabilitiesOf(track);
  for (const name of ['focusMode', 'exposureMode', 'whiteBalanceMode'] as const)
    if (capabilities[name]?.includes(continuous)) await apply(track, {[name]: continuous});
  // A camera of several lenses starts with its widest, which cannot focus on what is near.
  const {zoom} = capabilities;
  if (zoom && zoom.min < 1 && zoom.max >= 1) await apply(track, {zoom: 1});
};
