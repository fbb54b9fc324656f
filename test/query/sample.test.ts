import { describe, expect, it } from 'vitest';
import { mean, quantileOf, sum } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import { calls } from '@/lib/query/populations/activities';
import { sampleAt } from '@/lib/query/sample';
import { aCall } from '../table/a-company';
import { aView } from './a-view';

const values = Float64Array.of(5, Number.NaN, 7, 1);
const { view } = aView({ activities: [aCall(), aCall(), aCall(), aCall()] });
const place = { company: view.company, span: view.period };
const of = (measure: Measure, ...rows: number[]) => measure.of(place, Int32Array.from(rows));

describe('the values of some records', () => {
  it('leave out what is unknown and keep their order', () => {
    const sample = sampleAt(place, values, Int32Array.of(3, 1, 0));
    expect([...sample.values]).toEqual([1, 5]);
    expect(sample.sum).toBe(6);
  });

  it('are gathered once for records that are asked about again, and anew for others', () => {
    const rows = Int32Array.of(0, 2);
    const first = sampleAt(place, values, rows);
    expect(sampleAt(place, values, rows)).toBe(first);
    expect(sampleAt(place, Float64Array.of(1, 1, 1, 1), rows).sum).toBe(2);
    expect(sampleAt(place, values, Int32Array.of(3)).sum).toBe(1);
    expect(sampleAt(place, values, rows).sum).toBe(12);
  });
});

describe('a mean, a quantile and a sum', () => {
  const average = mean('average', calls, () => values, 'seconds');
  const median = quantileOf('median', calls, 0.5, () => values, 'seconds');
  const total = sum('total', calls, () => values, 'seconds');

  it('rest on the records whose value is known', () => {
    expect(of(average, 0, 1, 3)).toEqual({ value: 3, n: 2, rows: Int32Array.of(0, 3) });
    expect(of(median, 0, 1, 2, 3)).toEqual({ value: 5, n: 3, rows: Int32Array.of(0, 2, 3) });
    expect(of(total, 0, 1, 2)).toEqual({ value: 12, n: 3 });
  });

  it('are unknown of nothing, but for the sum', () => {
    expect(of(average, 1)).toEqual({ value: null, n: 0, rows: new Int32Array(0) });
    expect(of(median)).toEqual({ value: null, n: 0, rows: new Int32Array(0) });
    expect(of(total)).toEqual({ value: 0, n: 0 });
  });
});
