import type { Result } from '@/lib/model/result';

/** Ways to take a report out. */
export function ExportMenu(_: { result: Result }) {
  return null;
}
