/** A camera of the device, as the browser names it once it is allowed. */
export interface CameraInfo {
  deviceId: string;
  label: string;
}

/** What a camera's label says about it; labels come in the language of the device. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/\b(back|rear|environment|world|r(ü|ue)ck|hinte|arri(è|e)re|posterior|achter|trasera)/i, 40],
  [/\b(front|user|selfie|facetime|avant|frontal|vorder|anterior|voor)/i, -40],
  // Several lenses behind one name: the phone itself changes to the one that can focus.
  [/\b(dual|triple|doppel|tripl|double|doppi|dubbel)/i, 6],
  [/\b(ultra|weitwinkel|grand.?angle|grandangol|groothoek|wide.?angle|0[.,]5)/i, -20],
  [/\b(tele|zoom|macro|[2-9]x)/i, -20],
  [/\b(depth|tof|infrared|ir|lidar|mono(chrome)?|truedepth|profondeur|tiefe)\b/i, -60],
  [/\b(virtual|obs|snap|ndi|droidcam|screen)\b/i, -30],
];

/** How likely a camera is the one to read codes with; more is better. */
export const scoreCamera = (label: string): number => {
  const score = signs.reduce((sum, [sign, points]) => (sign.test(label) ? sum + points : sum), 0);
  // Android counts the cameras of a side: the first is the main one.
  const [, number = '0'] = /\bcamera2? (\d+)/i.exec(label) ?? [];
  return score - Math.min(Number(number), 9);
};

/**
 * The camera to read codes with: the main one at the back, neither its ultra-wide nor its depth neighbour. The one
 * that is running stays unless another is better by its label.
 */
export const bestCamera = (
  cameras: readonly CameraInfo[],
  current: string | undefined,
): string | undefined => {
  const scored = cameras.map(({deviceId, label}) => ({
    deviceId,
    score: scoreCamera(label) + (deviceId === current ? 0.5 : 0),
  }));
  return scored.sort((one, other) => other.score - one.score)[0]?.deviceId;
};
