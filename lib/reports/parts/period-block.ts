import {
  closeRate,
  cohortConversion,
  createdCount,
  createdValue,
  lostCount,
  lostValue,
  unqualifiedCount,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import { unqualifiedValue } from '@/lib/metrics/pipeline-measures';
import type { MeasureColumn } from '@/lib/query/block';

/** What happened in a period, each measure by its own date. */
export const periodMeasures: readonly MeasureColumn[] = [
  { key: 'created', measure: createdCount },
  { key: 'createdValue', measure: createdValue, minWidth: 480 },
  { key: 'won', measure: wonCount },
  { key: 'wonValue', measure: wonValue },
  { key: 'lost', measure: lostCount },
  { key: 'lostValue', measure: lostValue, minWidth: 480 },
  { key: 'unqualified', measure: unqualifiedCount, minWidth: 480 },
  { key: 'unqualifiedValue', measure: unqualifiedValue, minWidth: 480 },
  { key: 'winRate', measure: closeRate },
  { key: 'conversion', measure: cohortConversion, minWidth: 360 },
];
