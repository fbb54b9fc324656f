import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { incomingDeals } from '@/lib/reports/incoming-deals';
import { aCompany, aDeal, aScope, aWay, aWin } from '../table/a-company';
import { stateAt, sum } from './generators/deal-states';
import { drillDownErrors } from './generators/drill-down';
import { rounded, seconds } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const sources = [
  { id: 'web', name: 'Website', isMarketing: true },
  { id: 'fair', name: 'Fair', isMarketing: false },
  { id: 'odd', name: 'Odd' },
];
const run = (records: Records, facts = scope) =>
  incomingDeals.run(aCompany({ sources, ...records }), facts).result;
const on = (day: string, facts = {}) => aDeal({ createdAt: `2025-${day}T12:00:00Z`, ...facts });

describe('incoming deals', () => {
  it('are counted over time and by whether marketing brought them', () => {
    const deals = [
      on('03-01', { sourceId: 'web', amount: 100 }),
      on('03-03', { sourceId: 'fair', amount: 20 }),
      on('03-03', { sourceId: 'odd', amount: null }),
      on('03-31', { sourceId: null, amount: 3 }),
      on('02-10'),
    ];
    expect(run({ deals }).figures).toEqual({
      ...{ count: 4, value: 123, previous: 1, change: 3, z: 3 / Math.sqrt(5), notable: false },
      marketing: { marketing: 1, other: 1, unknown: 2 },
      weeks: { '2025-02-24': 1, '2025-03-03': 2, '2025-03-31': 1 },
      days: { '2025-03-01': 1, '2025-03-03': 2, '2025-03-31': 1 },
    });
  });

  it('change notably from 20 on, and not at all against nothing', () => {
    const many = (n: number, day: string) => Array.from({ length: n }, () => on(day));
    const figures = (now: number, before: number) =>
      run({ deals: [...many(now, '03-05'), ...many(before, '02-05')] });
    expect(figures(16, 4)).toMatchObject({ figures: { notable: true, change: 3 } });
    expect(figures(16, 4)).not.toHaveProperty('remark');
    expect(figures(12, 8)).toMatchObject({ figures: { notable: false }, remark: { key: 'remark.chance' } });
    expect(figures(5, 0)).toMatchObject({ figures: { previous: 0, change: null } });
    const alone = run({ deals: many(5, '03-05') }, aScope({ ...scope, comparison: 'none' }));
    expect(alone).toMatchObject({
      figures: { previous: null, change: null, z: null },
      finding: { key: 'finding.incoming-deals' },
    });
  });

  it('have nothing before them in a period that has not begun, as no day of it is over', () => {
    const facts = aScope({ asOf: '2025-02-27T00:00:00Z' });
    expect(run({ deals: [on('02-05')] }, facts).figures).toMatchObject({ count: 0, previous: 0, z: null });
  });

  it('have a moving average of four stretches, from the fourth on', () => {
    const deals = [on('03-03'), on('03-04'), on('03-12'), on('03-18'), on('03-19'), on('03-26')];
    const [block] = run({ deals }).blocks;
    expect(
      block?.rows.map(({ key, cells, partial }) => [key, cells['count'], cells['average4'], partial]),
    ).toEqual([
      ['2025-02-24', 0, null, true],
      ['2025-03-03', 2, null, undefined],
      ['2025-03-10', 1, null, undefined],
      ['2025-03-17', 2, 5 / 4, undefined],
      ['2025-03-24', 1, 6 / 4, undefined],
      ['2025-03-31', 0, 1, true],
    ]);
  });

  it('mark what looks imported, and leave it out when asked to', () => {
    const at = (second: number) => new Date(Date.parse('2025-03-05T12:00:00Z') + second * 1000).toISOString();
    const deals = Array.from({ length: 50 }, (_, index) => aDeal({ id: `i${index}`, createdAt: at(index) }));
    const alone = on('03-05', { id: 'alone', createdAt: at(130) });
    const records = { deals: [...deals, alone] };
    expect(run(records).caveats).toContainEqual({ key: 'imports', count: 50 });
    expect(run(records, aScope({ ...scope, options: { 'without-imports': true } })).foot.n).toBe(1);
    const few = run({ deals: deals.slice(1) });
    expect(few.caveats.map(({ key }) => key)).not.toContain('imports');
    // Two authors with 25 each did not import.
    const transitions = deals.flatMap(({ id, createdAt }, index) =>
      aWay(id, ['new', createdAt]).map((way) => ({ ...way, byUserId: index % 2 ? 'ann' : 'bo' })),
    );
    expect(run({ deals, transitions }).caveats.map(({ key }) => key)).not.toContain('imports');
  });

  it('mark deals that were created closed', () => {
    const deals = [aWin({ id: 'a' }), aDeal({ id: 'b' })];
    const transitions = [
      ...aWay('a', ['won', '2025-03-01T08:00:00Z']),
      ...aWay('b', ['new', '2025-03-01T08:00:00Z']),
    ];
    expect(run({ deals, transitions })).toMatchObject({ foot: { n: 2 } });
    expect(run({ deals, transitions }).caveats).toContainEqual({ key: 'created-closed', count: 1 });
  });

  it('are leads, or taken apart, when asked to', () => {
    const leads = [
      {
        ...{ id: 'l', name: 'Lead', status: 'new', statusKind: 'new' as const, sourceId: 'web' },
        createdAt: '2025-03-05T00:00:00Z',
      },
    ];
    const records = { deals: [on('03-05', { sourceId: 'fair' })], leads };
    expect(run(records, aScope({ ...scope, options: { of: 'leads' } }))).toMatchObject({
      figures: { count: 1, value: null, marketing: { marketing: 1 } },
      foot: { dateField: 'lead-created' },
    });
    expect(run({ deals: [on('03-05')] }, aScope({ ...scope, options: { of: 'leads' } })).state).toBe(
      'unavailable',
    );
    const [, groups] = run(
      records,
      aScope({ ...scope, options: { group: 'source', every: 'month' } }),
    ).blocks;
    expect(groups?.rows[0]).toMatchObject({ key: '2025-03-01', cells: { 'in-fair': 1, all: 1 } });
  });

  it('equal a naive count over records', () => {
    const asOf = seconds('2025-04-10T00:00:00Z');
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const created = (from: string, to: string) =>
          (any.deals ?? [])
            .map((deal) => ({ deal, state: stateAt(any, deal, asOf) }))
            .filter(({ deal, state }) => state.exists && deal.createdAt >= from && deal.createdAt < to);
        const now = created('2025-03-01', '2025-04-01');
        const before = created('2025-02-01', '2025-03-01').length;
        const by = (keyOf: (day: string) => string) =>
          Object.fromEntries(
            [...Map.groupBy(now, ({ deal }) => keyOf(deal.createdAt.slice(0, 10)))].map(([key, own]) => [
              key,
              own.length,
            ]),
          );
        const monday = (day: string): string => {
          const ms = Date.parse(day);
          return new Date(ms - ((new Date(ms).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
        };
        const origin = Map.groupBy(now, ({ deal }) =>
          deal.sourceId === 'web' ? 'marketing' : deal.sourceId === 'fair' ? 'other' : 'unknown',
        );
        const all = now.length + before;
        expect(rounded(run({ ...any, sources }).figures)).toEqual(
          rounded({
            count: now.length,
            value: sum(now.map(({ state }) => state.base)),
            previous: before,
            change: before === 0 ? null : (now.length - before) / before,
            z: all === 0 ? null : (now.length - before) / Math.sqrt(all),
            notable: all >= 20 && Math.abs(now.length - before) / Math.sqrt(all) >= 1.96,
            marketing: Object.fromEntries([...origin].map(([key, own]) => [key, own.length])),
            weeks: by(monday),
            days: by((day) => day),
          }),
        );
      }),
    );
  });

  it('have a list of as many records behind every count, with the same sum', () => {
    const options = fc.record({
      of: fc.constantFrom('deals', 'leads'),
      every: fc.constantFrom('week', 'day', 'month'),
      group: fc.constantFrom('none', 'source', 'pipeline', 'team'),
    });
    fc.assert(
      fc.property(anyPipelines, options, (any, chosen) => {
        const facts = aScope({ ...scope, options: chosen });
        expect(drillDownErrors(incomingDeals, aCompany(any), facts)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
