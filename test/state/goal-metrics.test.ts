import { expect, it } from 'vitest';
import { measureOfGoal } from '@/lib/reports/parts/goal-measures';
import { aimMetrics } from '@/lib/state/goal-metrics';

it.each(aimMetrics.map((metric) => [metric.id, metric] as const))(
  '%s can be counted, in the unit and from the records that are said',
  (id, { unit, entity }) => {
    const measure = measureOfGoal(id);
    expect(measure?.unit).toBe(unit);
    expect(measure?.population.entity).toBe(entity);
  },
);
