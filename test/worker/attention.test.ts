import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { attentionIn, changesIn } from '@/lib/worker/attention';
import { insightsIn } from '@/lib/worker/insights';
import { times } from '../insights/found';
import { aCall, aCompany, aDeal, aScope, aWin } from '../table/a-company';

const scope = aScope({ asOf: '2025-03-10T12:00:00Z' });
const records: Records = {
  customers: [{ id: 'c1', kind: 'company', name: 'Hanse Optik' }],
  deals: [
    aDeal({ id: 'd1', name: 'Spectrometer', customerId: 'c1', amount: 20_000 }),
    aDeal({ id: 'd2', name: 'Pipettes', amount: 30_000, currency: 'USD' }),
    aDeal({ id: 'd3', name: 'Bench', amount: null }),
  ],
};

describe('what needs somebody, by name', () => {
  it('has the customer, the deal and its owner; no money where none can be told', () => {
    const { needs, total } = attentionIn(aCompany(records), scope, 10);
    expect(total).toBe(3);
    expect(
      needs.map(({ id, title, subtitle, ownerName, base }) => [id, title, subtitle, ownerName, base]),
    ).toEqual([
      ['d1', 'Hanse Optik', 'Spectrometer', 'ann', 20_000],
      ['d2', 'Pipettes', null, 'ann', null],
      ['d3', 'Bench', null, 'ann', null],
    ]);
  });

  it('names so many and counts all', () => {
    const { needs, total, counts } = attentionIn(aCompany(records), scope, 1);
    expect([needs.length, total, counts['no-next-step']]).toEqual([1, 3, 3]);
  });

  it('names an activity without a deal by its customer', () => {
    const call = aCall({ id: 'c', status: 'planned', at: '2025-03-09T09:00:00Z', customerId: 'c1' });
    const { needs } = attentionIn(aCompany({ ...records, deals: [], activities: [call] }), scope, 10);
    expect(needs).toMatchObject([{ entity: 'activities', id: 'c', title: 'Hanse Optik', base: null }]);
  });
});

describe('what changed, by name', () => {
  it('is told newest first, so many by name and all counted', () => {
    const won = aWin({ id: 'w', name: 'Lamp', closedAt: '2025-03-10T08:00:00Z' });
    const fresh = aDeal({ id: 'n', createdAt: '2025-03-10T10:00:00Z' });
    const { changes, total, counts } = changesIn(
      aCompany({ deals: [won, fresh] }),
      scope,
      '2025-03-10T00:00:00Z',
      1,
    );
    expect(changes).toMatchObject([{ id: 'n', kind: 'new', at: Date.parse('2025-03-10T10:00:00Z') / 1000 }]);
    expect([total, counts.won, counts.new]).toEqual([2, 1, 1]);
  });
});

describe('insights with their records', () => {
  const calls = (hour: string, outcomeKind: 'connected' | 'no_answer', n: number) =>
    times(n, () => aCall({ at: `2025-03-04T${hour}:15:00Z`, outcomeKind }));
  const tables = aCompany({
    activities: [
      ...calls('10', 'connected', 11),
      ...calls('10', 'no_answer', 1),
      ...calls('14', 'connected', 6),
      ...calls('14', 'no_answer', 18),
    ],
  });

  it('have a list behind the number of cases', () => {
    const { insights, selections } = insightsIn(tables, scope, []);
    expect(insights).toHaveLength(1);
    const n = insights[0]?.sentence.values['n'];
    const records = n && 'records' in n ? n.records : undefined;
    expect(n).toMatchObject({ value: 12 });
    expect(selections[records ?? -1]).toMatchObject({ entity: 'activities', rows: { length: 12 } });
  });

  it('give way to the next of their rule when they are muted', () => {
    const keys = (muted: string[]) => insightsIn(tables, scope, muted).insights.map((one) => one.mutedKey);
    expect(keys([])).toEqual(['call-hours:10']);
    expect(keys(['call-hours:10'])).toEqual(['call-hours:14']);
    expect(keys(['call-hours'])).toEqual([]);
  });
});
