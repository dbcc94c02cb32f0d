/** `Retry-After` (seconds or a date) as milliseconds from now, at most an hour; 0 where it tells nothing. */
export const parseRetryAfter = (header: string | null | undefined, now: number): number => {
  const wait = /^\d+$/.test(header ?? '') ? Number(header) * 1000 : Date.parse(header ?? '') - now;
  return wait > 0 ? Math.min(wait, 3_600_000) : 0;
};
