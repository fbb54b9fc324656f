import { toInstant } from '../kit/times';

const overlapMs = 5 * 60_000;
const dayMs = 86_400_000;

/** The latest of some moments as the host writes them; what is no moment is passed over. */
export function latest(texts: readonly (string | null | undefined)[]): string | undefined {
  return texts
    .flatMap((text) => momentIn(text) ?? [])
    .sort()
    .at(-1);
}

/** A moment that may be missing or odd, as an instant. */
export function momentIn(text: string | null | undefined): string | undefined {
  try {
    return toInstant(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where the next incremental reading starts, by the host's own clock: the latest change on the first page that was read,
 * less a few minutes. What changes while later pages are read comes after it.
 */
export function checkpointOf(seen: string | undefined, before: string | undefined): string | undefined {
  if (seen === undefined) return before;
  const from = new Date(Date.parse(seen) - overlapMs).toISOString();
  const instant = `${from.slice(0, 19)}Z`;
  return before !== undefined && before > instant ? before : instant;
}

/**
 * For `filters[updated_after]`, which takes a date in the account's own zone: a day more than is needed. The rows' own
 * times tell which of them really changed.
 */
export const dayBefore = (since: string): string =>
  new Date(Date.parse(since) - dayMs).toISOString().slice(0, 10);
