import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { activityImpact } from '@/lib/reports/activity-impact';
import { aCall, aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { anyActivities } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => activityImpact.run(aCompany(records), facts).result;
interface Kind {
  readonly avgWon: number | null;
  readonly avgLost: number | null;
  readonly with: number;
  readonly winRateWith: number | null;
  readonly winRateWithout: number | null;
  readonly z: number | null;
}
interface Figures {
  readonly won: number;
  readonly lost: number;
  readonly kinds: Readonly<Record<string, Kind>>;
}
const figures = (records: Records, facts = aScope()) => run(records, facts).figures as Figures;

describe('the impact of activities', () => {
  it('sets deals with a kind of activity against deals without', () => {
    const deals = [aWin({ id: 'a' }), aWin({ id: 'b' }), aLoss({ id: 'c' }), aLoss({ id: 'd' })];
    const activities = ['a', 'a', 'b', 'c'].map((dealId) => aCall({ dealId }));
    const found = figures({ deals, activities });
    expect([found.won, found.lost]).toEqual([2, 2]);
    // 2 of 3 against 0 of 1: pooled 1/2, so (2/3) / sqrt(1/4 × 4/3) = 2 / sqrt(3).
    expect(found.kinds['call']).toEqual({
      avgWon: 1.5,
      avgLost: 0.5,
      with: 3,
      winRateWith: 2 / 3,
      winRateWithout: 0,
      z: 1.1547,
    });
    expect(found.kinds['any']).toEqual(found.kinds['call']);
    expect(found.kinds['visit']).toEqual({
      avgWon: 0,
      avgLost: 0,
      with: 0,
      winRateWith: null,
      winRateWithout: 0.5,
      z: null,
    });
  });

  it('leaves out what was done before the deal was there, after its close, or was not done at all', () => {
    const at = [
      '2025-03-01T08:00:00Z',
      '2025-03-11T08:00:00Z',
      '2025-03-01T07:59:59Z',
      '2025-03-11T08:00:01Z',
    ];
    const activities = [
      ...at.map((instant) => aCall({ dealId: 'a', at: instant })),
      aCall({ dealId: 'a', status: 'planned' }),
      aCall({ dealId: 'a', domain: 'service' }),
    ];
    expect(figures({ deals: [aWin({ id: 'a' })], activities }).kinds['call']?.avgWon).toBe(2);
  });

  it('says what goes with winning when ten deals have it, ten have not, and chance does not explain it', () => {
    const of = (n: number, make: typeof aWin, prefix: string) =>
      Array.from({ length: n }, (_, at) => make({ id: `${prefix}${at}` }));
    const told = (touched: number) => {
      const deals = [...of(12, aWin, 'w'), ...of(12, aLoss, 'l')];
      const activities = deals.slice(0, touched).map(({ id }) => aCall({ dealId: id, kind: 'visit' }));
      const { finding, blocks } = run({ deals, activities });
      const visit = blocks[0]?.rows.find(({ key }) => key === 'visit');
      return [finding?.key, finding?.values['kind'], visit?.cells['difference']];
    };
    expect(told(12)).toEqual(['finding.activity-impact', { word: 'activity-kind.visit' }, 1]);
    expect(told(9)).toEqual(['finding.activity-impact.even', undefined, null]);
  });

  it('groups by the owner at the close, and filters as the group would', () => {
    const deals = [aWin({ id: 'a', ownerId: 'ann' }), aLoss({ id: 'b', ownerId: 'bo' })];
    const records = { deals, activities: [aCall({ dealId: 'a', userId: 'bo' })] };
    const { blocks } = run(records, aScope({ options: { group: 'owner' } }));
    expect(blocks[0]?.rows.map(({ key, cells }) => [key, cells['with']])).toEqual([
      ['ann', 1],
      ['bo', 0],
    ]);
    expect(figures(records, aScope({ filters: { userIds: ['ann'] } }))).toMatchObject({ won: 1, lost: 0 });
    const inbound = figures(records, aScope({ filters: { directions: ['inbound'] } }));
    expect([inbound.won, inbound.kinds['call']?.with]).toEqual([1, 0]);
  });

  it('shows the win rate by number of activities', () => {
    const deals = ['a', 'b', 'c'].map((id) => aWin({ id }));
    const activities = [
      aCall({ dealId: 'b' }),
      ...Array.from({ length: 11 }, () => aCall({ dealId: 'c', kind: 'note' })),
    ];
    const touches = run({ deals, activities }).blocks.find(({ id }) => id === 'touches');
    expect(touches?.rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['0', 1],
      ['1', 1],
      ['3', 0],
      ['6', 0],
      ['11', 1],
    ]);
  });

  it('does the same for leads that were converted or found unqualified', () => {
    const lead = { name: 'l', status: 's', createdAt: '2025-03-01T00:00:00Z' };
    const leads = [
      { ...lead, id: 'yes', statusKind: 'converted' as const, convertedAt: '2025-03-08T00:00:00Z' },
      { ...lead, id: 'no', statusKind: 'unqualified' as const, statusChangedAt: '2025-03-09T00:00:00Z' },
      { ...lead, id: 'open', statusKind: 'working' as const },
    ];
    const activities = ['yes', 'yes', 'open'].map((leadId) => aCall({ leadId }));
    const found = run({ deals: [aWin()], leads, activities }).blocks.find(({ id }) => id === 'leads');
    expect(found?.rows[0]?.cells).toMatchObject({ avgWon: 2, avgLost: 0, with: 1, winRateWith: 1 });
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const found = figures(records);
        expect({ won: found.won, lost: found.lost, any: found.kinds['any']?.with }).toEqual(naive(records));
        expect(drillDownErrors(activityImpact, aCompany(records), aScope())).toEqual([]);
      }),
    );
  });
});

function naive({ deals = [], activities = [] }: Records) {
  const decided = deals.filter(
    ({ stageId, closedAt, createdAt, deletedAt }) =>
      (stageId === 'won' || stageId === 'lost') &&
      !deletedAt &&
      closedAt &&
      createdAt &&
      closedAt >= '2025-03-01' &&
      closedAt < '2025-04-01',
  );
  const isOf = (deal: (typeof decided)[number]) => (activity: Activity) =>
    activity.dealId === deal.id &&
    activity.status === 'done' &&
    activity.domain !== 'service' &&
    activity.at >= deal.createdAt &&
    activity.at <= (deal.closedAt ?? '');
  return {
    won: decided.filter(({ stageId }) => stageId === 'won').length,
    lost: decided.filter(({ stageId }) => stageId === 'lost').length,
    any: decided.filter((deal) => activities.some(isOf(deal))).length,
  };
}
