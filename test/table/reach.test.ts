import { expect, it } from 'vitest';
import { trait } from '@/lib/table/activities';
import { companyOf } from '@/lib/table/company';
import { countAt } from '@/lib/table/cross-counts';
import { hourWeekCounts } from '@/lib/table/hour-week-counts';
import { reachOf } from '@/lib/table/reach';
import { stayQuantiles } from '@/lib/table/stay-quantiles';
import { tablesOf } from '@/lib/table/tables-of';
import { aCall, aDeal, aScope } from './a-company';

const stages = (['incoming', 'open', 'open', 'won', 'lost'] as const).map((kind, position) => ({
  id: ['new', 'visit', 'offer', 'won', 'lost'][position] as string,
  pipelineId: 'sales',
  name: kind,
  position,
  kind,
}));
const other = { id: 'late', pipelineId: 'other', name: 'Late', position: 9, kind: 'open' as const };
let next = 0;
const moved = (dealId: string, toStageId: string, at: string) => ({
  id: `m${next++}`,
  dealId,
  toStageId,
  at,
  seq: next,
});

function companyWith(moves: ReturnType<typeof moved>[], stageId: string) {
  return companyOf(
    tablesOf({
      pipelines: [
        { id: 'sales', name: 'Sales', position: 0 },
        { id: 'other', name: 'Other', position: 1 },
      ],
      stages: [...stages, other],
      deals: [aDeal({ id: 'd', stageId })],
      transitions: moves,
    }),
    aScope(),
  );
}

function reached(moves: ReturnType<typeof moved>[], stageId: string): number | 'won' | undefined {
  const { places, won } = reachOf(companyWith(moves, stageId));
  return places[0] === won ? 'won' : places[0];
}

it('is the highest position ever entered, also after a move back and a loss', () => {
  const moves = [
    moved('d', 'new', '2025-03-01T08:00:00Z'),
    moved('d', 'offer', '2025-03-02T08:00:00Z'),
    moved('d', 'visit', '2025-03-03T08:00:00Z'),
    moved('d', 'lost', '2025-03-04T08:00:00Z'),
  ];
  expect(reached(moves, 'lost')).toBe(2);
});

it('is won when a won stage was ever entered', () => {
  const moves = [moved('d', 'won', '2025-03-01T08:00:00Z'), moved('d', 'new', '2025-03-02T08:00:00Z')];
  expect(reached(moves, 'new')).toBe('won');
});

it('knows nothing of what comes after as-of, nor of another pipeline', () => {
  const moves = [
    moved('d', 'late', '2025-03-01T08:00:00Z'),
    moved('d', 'visit', '2025-03-02T08:00:00Z'),
    moved('d', 'offer', '2026-03-02T08:00:00Z'),
  ];
  expect(reached(moves, 'visit')).toBe(1);
});

it('is the stage a deal without history is in, and nothing for one that began lost', () => {
  expect(reached([], 'visit')).toBe(1);
  expect(reached([], 'lost')).toBe(-1);
});

it('takes of stays those that are over and count', () => {
  const moves = [
    moved('d', 'new', '2025-03-01T08:00:00Z'),
    moved('d', 'visit', '2025-03-02T08:00:00Z'),
    moved('d', 'offer', '2025-03-02T08:00:00Z'),
    moved('d', 'lost', '2025-03-09T08:00:00Z'),
  ];
  const found = stayQuantiles(companyWith(moves, 'lost'), { from: 0, to: Infinity }, [0.5]);
  expect(found.map(({ n, seconds: [median] }) => [n, median])).toEqual([
    [1, 86_400],
    [0, null],
    [1, 7 * 86_400],
    ...found.slice(3).map(() => [0, null]),
  ]);
});

it('counts activities of a period by hour of the week in the zone, and by outcome', () => {
  const company = companyOf(
    tablesOf({
      activities: [
        aCall({ at: '2025-03-03T23:30:00Z' }), // Tuesday 00:30 in Warsaw
        aCall({ at: '2025-03-03T23:45:00Z' }),
        aCall({ at: '2025-03-04T22:59:59Z', outcomeKind: null }),
        aCall({ at: '2025-03-04T10:00:00Z', direction: 'inbound' }),
        aCall({ at: '2025-03-04T10:00:00Z', status: 'planned' }),
        aCall({ at: '2025-04-01T10:00:00Z' }),
      ],
    }),
    aScope({ timeZone: 'Europe/Warsaw' }),
  );
  const span = { from: Date.UTC(2025, 2) / 1000, to: Date.UTC(2025, 3) / 1000 };
  const counts = hourWeekCounts(company, span, trait.done | trait.call, trait.inbound);
  expect(countAt(counts, 24, 0)).toBe(2);
  expect(countAt(counts, 24 + 23, -1)).toBe(1);
  expect(counts.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
});
