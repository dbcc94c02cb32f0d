/** `later` is the last resort: come back then. */
export const wayKinds = ['online', 'partner', 'kiosk', 'desk', 'phone', 'later'] as const;
export type WayKind = (typeof wayKinds)[number];
