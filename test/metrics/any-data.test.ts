import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { metrics } from '@/lib/metrics/all';
import type { MetricValue } from '@/lib/metrics/metric';
import type { Records } from '@/lib/model/entities';
import { execute } from '@/lib/query/execute';
import { aCompany, aScope } from '../table/a-company';
import { aView } from './a-view';
import { anyWholeCompany } from './any-whole-company';

const scope = aScope({ rates: { PLN: '0.2345' }, timeZone: 'Asia/Tehran' });
const english: Readonly<Record<string, unknown>> = en;

/** Everything in a value that is no plain, finite data. */
function oddities(value: unknown, path = ''): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`];
  if (Object.is(value, -0)) return [`${path} is −0`];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return oddities([...value], path);
  return Object.entries(value).flatMap(([key, part]) => oddities(part, `${path}.${key}`));
}

/** Keys of words that a value asks for. */
const wordsOf = ({ reasons, notes, caveats, parts }: MetricValue): string[] => [
  ...reasons.map(({ key }) => `reason.${key}`),
  ...notes.map((key) => `note.${key}`),
  ...caveats.map(({ key }) => `caveat.${key}`),
  ...parts.flatMap(({ label }) => ('word' in label ? [label.word] : [])),
];
const missing = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => !Object.hasOwn(english, word));

const valuesIn = (records: Records): { id: string; value: MetricValue }[] => {
  const view = aView(aCompany(records), scope);
  return metrics.map(({ id, compute }) => ({ id, value: compute(view) }));
};

describe('every metric, whatever the data', () => {
  it('is plain, finite data, said in words that exist', () => {
    fc.assert(
      fc.property(anyWholeCompany, (records) => {
        for (const { id, value } of valuesIn(records)) {
          expect(oddities(value), id).toEqual([]);
          expect(missing(wordsOf(value)), id).toEqual([]);
        }
      }),
    );
  });

  it('is unknown, not 0, where there is nothing to share', () => {
    fc.assert(
      fc.property(anyWholeCompany, (records) => {
        for (const { id, value } of valuesIn(records)) {
          const isNothing = value.unit === 'share' && (value.n === 0 || value.denominator === 0);
          if (isNothing || value.state === 'unavailable') expect(value.value, id).toBeNull();
        }
      }),
    );
  });

  it('is a share of a whole where it says of what', () => {
    fc.assert(
      fc.property(anyWholeCompany, (records) => {
        for (const { id, value } of valuesIn(records)) {
          const { numerator, denominator, unit } = value;
          if (value.value === null || unit !== 'share' || numerator === undefined) continue;
          expect(value.value, id).toBeCloseTo(numerator / (denominator as number), 9);
        }
      }),
    );
  });
});

describe('of a company without records', () => {
  const empty = aCompany({ pipelines: [], stages: [], users: [], lossReasons: [] });

  it.each(metrics)('$id says what is missing, in words that exist', ({ compute }) => {
    const { value, state, reasons } = compute(aView(empty, scope));
    expect([value, state]).toEqual([null, 'unavailable']);
    expect(reasons.length).toBeGreaterThan(0);
    expect(missing(reasons.map(({ key }) => `reason.${key}`))).toEqual([]);
  });
});

const counted = metrics.filter(
  ({ id, measure }) => measure && 'population' in measure && id !== 'new-revenue',
);

describe('every metric that counts records, by owner', () => {
  it('has groups whose numerators and records add up to the whole', () => {
    fc.assert(
      fc.property(anyWholeCompany, (records) => {
        const view = aView(aCompany(records), scope);
        for (const { id, measure } of counted) {
          if (!measure) continue;
          const { groups, total } = execute(view, { measures: [measure], by: ['owner'] });
          const sum = (of: (group: (typeof groups)[number]) => number): number =>
            groups.reduce((all, group) => all + of(group), 0);
          const whole = total.values[0];
          if (whole?.of)
            expect(
              sum((group) => group.values[0]?.of?.[0] ?? 0),
              id,
            ).toBe(whole.of[0]);
          // A customer of two owners is one customer in all.
          if (id !== 'returning-customers' && (measure.unit === 'count' || id.endsWith('-value')))
            expect(
              sum((group) => group.values[0]?.value ?? 0),
              id,
            ).toBe(whole?.value ?? 0);
        }
      }),
    );
  });
});
