import { describe, expect, it } from 'vitest';
import { goalWonDeals } from '@/lib/reports/goal-won-deals';
import { aCompany, aScope, aWin } from '../table/a-company';

const goal = {
  id: 'g',
  metric: 'won_count' as const,
  scope: 'company' as const,
  from: '2025-03-01',
  to: '2025-04-01',
  target: 4,
};

describe('goals for won deals', () => {
  it('count deals, those without an amount or a rate too', async () => {
    const deals = [aWin({ id: 'd1' }), aWin({ id: 'd2', amount: null }), aWin({ id: 'd3', currency: 'USD' })];
    const tables = aCompany({ deals, goals: [goal, { ...goal, id: 'value', metric: 'won_value' }] });
    const { figures, caveats } = goalWonDeals.run(tables, aScope()).result;
    await expect(`${JSON.stringify({ figures, caveats }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/goal-won-deals.three-wins.json',
    );
  });

  it('list behind the actual exactly its deals', () => {
    const { result, selections } = goalWonDeals.run(
      aCompany({ deals: [aWin(), aWin()], goals: [goal] }),
      aScope(),
    );
    const row = result.blocks[0]?.rows[0];
    expect(selections[row?.records?.['actual'] ?? -1]).toMatchObject({
      entity: 'deals',
      rows: Int32Array.of(0, 1),
    });
  });
});
