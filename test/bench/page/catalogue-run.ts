import type { Filters, Period } from '@/lib/model/scope';
import { reports } from '@/lib/reports/all';
import { companyTables, scopeFor } from '../company/company';
import { breath, middle, timed } from './timing';

export interface CatalogueRun {
  readonly id: string;
  readonly ms: number;
  /** The first run: also what all reports share is worked out in it, for whichever comes first. */
  readonly firstMs: number;
  readonly state: string;
  readonly n: number;
  /** Why it could not be run. */
  readonly failed?: string;
}

/** Every report there is, each time with another filter and period, as after a click. */
export async function runCatalogue(activities: number, rounds: number): Promise<CatalogueRun[]> {
  const tables = companyTables(activities, true);
  const found: CatalogueRun[] = [];
  for (const report of reports) {
    const times: number[] = [];
    let last: { state: string; n: number } = { state: '', n: 0 };
    try {
      for (let round = 0; round <= rounds; round++) {
        const scope = scopeFor(periods[round % periods.length] as Period, filters[round % filters.length]);
        const { found: ran, ms } = await timed(() => report.run(tables, scope));
        times.push(ms);
        last = { state: ran.result.state, n: ran.result.foot.n };
        await breath();
      }
      found.push({ id: report.id, ms: middle(times.slice(1)), firstMs: times[0] ?? 0, ...last });
    } catch (error) {
      found.push({
        id: report.id,
        ms: middle(times),
        firstMs: times[0] ?? 0,
        ...last,
        failed: String(error),
      });
    }
  }
  return found;
}

const periods: readonly Period[] = [
  { from: '2025-01-01', to: '2026-01-01' },
  { from: '2025-07-01', to: '2026-07-01' },
  { from: '2026-01-01', to: '2026-04-01' },
  { from: '2024-07-01', to: '2026-01-01' },
  { from: '2025-04-01', to: '2026-04-01' },
];
const filters: readonly Filters[] = [
  {},
  { teamIds: ['north', 'south'] },
  { sourceIds: ['web', null] },
  { userIds: ['u0', 'u1', 'u2', 'u3'] },
  {},
  { pipelineIds: ['new'] },
  { teamIds: ['north', 'east'], sourceIds: ['referral', 'web', 'fair'] },
];
