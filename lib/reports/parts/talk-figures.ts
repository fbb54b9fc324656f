import { longTalk, meanTalk, medianTalk, talkCount, talkTime } from '@/lib/metrics/activity-measures';
import type { MeasureColumn } from '@/lib/query/block';
import type { Measure } from '@/lib/query/measure';
import { toFourDecimals } from './decimals';

/** How long people talk, as columns. */
export const talkColumns: readonly MeasureColumn[] = [
  { key: 'talks', measure: talkCount },
  { key: 'talkTime', measure: talkTime },
  { key: 'meanTalk', measure: meanTalk, minWidth: 480 },
  { key: 'medianTalk', measure: medianTalk },
  { key: 'longTalk', measure: longTalk, minWidth: 360 },
];

/** The same as the contract has it. */
export const talkFigures = (value: (measure: Measure) => number | null) => ({
  n: value(talkCount),
  total: value(talkTime),
  mean: toFourDecimals(value(meanTalk)),
  median: toFourDecimals(value(medianTalk)),
  p90: toFourDecimals(value(longTalk)),
});
