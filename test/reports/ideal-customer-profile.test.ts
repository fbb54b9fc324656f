import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal, Records } from '@/lib/model/entities';
import { idealCustomerProfile } from '@/lib/reports/ideal-customer-profile';
import { aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { anyWins } from './generators/customers';

const customers = [
  { id: 'bank', kind: 'company' as const, name: 'Bank', industry: 'Finance', size: 300, region: 'North' },
  { id: 'shop', kind: 'company' as const, name: 'Shop', industry: 'Retail', size: 5, region: 'North' },
  { id: 'teller', kind: 'contact' as const, name: 'Teller', parentId: 'bank' },
];
const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  idealCustomerProfile.run(aCompany({ customers, ...records }), aScope(facts));
const some = (n: number, make: (facts: Partial<Deal>) => Deal, facts: Partial<Deal> = {}) =>
  Array.from({ length: n }, () => make(facts));

describe('the ideal customer', () => {
  it('has for each value how often, big and fast deals are won', () => {
    const { result } = run({
      deals: [
        aWin({ customerId: 'bank', amount: 300 }),
        aWin({ customerId: 'teller', amount: null }),
        aLoss({ customerId: 'bank' }),
        aLoss({ customerId: 'shop' }),
        aLoss(),
      ],
    });
    const { rows, winRate } = result.figures as {
      rows: Record<string, Record<string, unknown>>;
      winRate: number;
    };
    expect(winRate).toBe(0.4);
    expect(rows['Finance']).toMatchObject({
      closed: 3,
      winRate: 2 / 3,
      average: 300,
      medianCycle: 10 * 86_400,
      perDeal: 100,
    });
    expect(rows['Finance']?.['lift']).toBeCloseTo(5 / 3);
    expect(result.blocks[0]?.rows.map(({ key }) => key)).toEqual(['Finance', 'Retail', '(none)']);
  });

  it('ranks by the lower end, so that one lucky deal does not win', () => {
    const deals = [
      aWin({ customerId: 'shop' }),
      ...some(9, aWin, { customerId: 'bank' }),
      aLoss({ customerId: 'bank' }),
    ];
    expect(run({ deals }).result.blocks[0]?.rows[0]?.key).toBe('Finance');
  });

  it('names a group only when it is surely better than all', () => {
    const good = [...some(30, aWin, { customerId: 'bank' }), ...some(30, aLoss, { customerId: 'shop' })];
    expect(run({ deals: good }).result.finding).toMatchObject({
      key: 'finding.ideal-customer-profile',
      values: { name: { text: 'Finance' }, n: { value: 30 } },
    });
    const even = [...some(3, aWin, { customerId: 'bank' }), ...some(3, aLoss, { customerId: 'shop' })];
    expect(run({ deals: even }).result).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.ideal-customer-profile.none' },
    });
  });

  it('looks at pairs of attributes from twenty deals on', () => {
    const pairs = (n: number) => {
      const { result, selections } = run({ deals: some(n, aWin, { customerId: 'bank', region: 'North' }) });
      const rows = result.blocks.find(({ id }) => id === 'pairs')?.rows ?? [];
      return [rows.length, selections[rows[0]?.records?.['decided'] ?? -1]?.rows.length];
    };
    expect(pairs(19)).toEqual([0, undefined]);
    expect(pairs(20)).toEqual([3, 20]);
  });

  it('counts open leads of the same kind', () => {
    const lead = { name: 'L', status: 's', createdAt: '2025-03-01T00:00:00Z', industry: 'Finance' };
    const leads = (['new', 'converted', 'unqualified'] as const).map((statusKind) => ({
      ...lead,
      id: statusKind,
      statusKind,
    }));
    const { result } = run({ leads, deals: [aWin({ customerId: 'bank' })] });
    expect(result.blocks[0]?.rows[0]?.cells['prospects']).toBe(1);
  });

  it('is grouped by what is chosen, and filtered', () => {
    const deals = [aWin({ customerId: 'bank', sourceId: 'web' }), aLoss({ customerId: 'shop' })];
    const keys = (facts: object) => run({ deals }, facts).result.blocks[0]?.rows.map(({ key }) => key);
    expect(keys({ options: { group: 'customer-size' } })).toEqual(['1-10', '201-1000']);
    expect(keys({ options: { group: 'source' } })).toEqual(['web', '(none)']);
    expect(keys({ filters: { customerIds: ['teller'] } })).toEqual(['Finance']);
  });

  it('agrees with plain loops over the records', () => {
    const industryOf: Record<string, string> = { acme: 'A', person: 'A', bolt: 'B', old: 'B' };
    const people = [
      { id: 'acme', kind: 'company' as const, name: 'Acme', industry: 'A' },
      { id: 'bolt', kind: 'company' as const, name: 'Bolt', industry: 'B' },
      { id: 'person', kind: 'contact' as const, name: 'P', parentId: 'acme' },
      { id: 'old', kind: 'company' as const, name: 'O', industry: 'C', mergedIntoId: 'bolt' },
    ];
    fc.assert(
      fc.property(anyWins, (deals) => {
        const { rows } = run({ deals, customers: people }).result.figures as {
          rows: Record<string, Record<string, unknown>>;
        };
        const own = deals.filter(
          ({ closedAt }) => closedAt >= '2025-03-01T00:00:00Z' && closedAt < '2025-04-01T00:00:00Z',
        );
        const of = ({ customerId }: { customerId: string | null }) =>
          customerId !== null && Object.hasOwn(industryOf, customerId)
            ? (industryOf[customerId] as string)
            : '(none)';
        for (const [key, group] of Map.groupBy(own, of)) {
          const won = group.filter(({ stageId }) => stageId === 'won').length;
          expect(rows[key]).toMatchObject({ closed: group.length, winRate: won / group.length });
        }
      }),
      { numRuns: 60 },
    );
  });
});
