import { expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { metricById } from '@/lib/metrics/all';
import { businessGoals, chooserWarnings } from '@/lib/metrics/chooser';

const keysOf = (ids: readonly string[]) => chooserWarnings(ids).map(({ key }) => key);

it('proposes three to five metrics for each business goal, all of which exist and have words', () => {
  for (const { id, metrics } of businessGoals) {
    expect(metrics.filter((metric) => !metricById(metric))).toEqual([]);
    expect(metrics.length).toBeGreaterThanOrEqual(3);
    expect(metrics.length).toBeLessThanOrEqual(5);
    expect(Object.hasOwn(en, `business-goal.${id}`)).toBe(true);
  }
});

it('warns of a class that no chosen metric is of', () => {
  expect(keysOf(['won-value', 'close-rate'])).toEqual(['no-UA', 'no-CP']);
  expect(keysOf(['won-value', 'active-users', 'nps'])).toEqual([]);
});

it('warns of more than seven metrics, each counted once', () => {
  const seven = ['won-value', 'won-count', 'close-rate', 'average-won', 'median-won', 'active-users', 'nps'];
  expect(keysOf([...seven, 'nps'])).toEqual([]);
  expect(chooserWarnings([...seven, 'ces'])).toEqual([{ key: 'too-many', n: 8 }]);
});

it('warns of nothing when nothing that exists is chosen', () => {
  expect(keysOf([])).toEqual([]);
  expect(keysOf(['__proto__'])).toEqual([]);
});
