/**
 * Whether a change of a count is more than chance would do: at least 20 in both periods together, and at least 1.96
 * standard deviations of the difference of two Poisson counts.
 *
 * Source: Przyborowski and Wilenski, 1940, https://doi.org/10.1093/biomet/31.3-4.313 (here as a normal approximation)
 */
export const isNotable = (now: number, before: number): boolean =>
  now + before >= 20 && Math.abs(now - before) / Math.sqrt(now + before) >= 1.96;

/** A share, or `null` when there is nothing to share. Nothing of a negative whole is 0, not −0. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole + 0);

/** Fewest cases for a rate to be shown, and for it to be compared with another. */
export const enough = { toShow: 5, toCompare: 10 } as const;
