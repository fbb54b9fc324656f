import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { repDashboard } from '@/lib/reports/rep-dashboard';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin, users } from '../table/a-company';

const run = (records: Records, facts = aScope()) => repDashboard.run(aCompany(records), facts).result;
const block = (result: ReturnType<typeof run>, id: string) => result.blocks.find((one) => one.id === id);
const times = <T>(n: number, of: () => T): T[] => Array.from({ length: n }, of);

describe('performance', () => {
  it('measures each person and everybody together', async () => {
    const records = {
      deals: [
        aWin({ id: 'd1', amount: 300 }),
        aWin({ id: 'd2', amount: null, closedAt: '2025-03-13T08:00:00Z' }),
        aLoss({ id: 'd3' }),
        aLoss({ id: 'd4', ownerId: 'bo' }),
        aDeal({ id: 'd5', ownerId: null, amount: 70 }),
      ],
      activities: [
        aCall({ id: 'c1', dealId: 'd1', at: '2025-03-01T09:00:00Z' }),
        aCall({ id: 'c2', outcomeKind: 'busy' }),
        aCall({ id: 'c3', kind: 'task', direction: null, outcomeKind: null }),
      ],
    };
    const { rows, total } = block(run(records), 'reps') ?? { rows: [], total: undefined };
    const shown = [...rows, total].map((row) => [row?.key, row?.cells, row?.of]);
    await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(
      'golden/rep-dashboard.two-people.json',
    );
  });

  it('holds one person against all active people, whoever is filtered for', () => {
    const deals = ['ann', 'bo', 'cem'].flatMap((ownerId, index) => times(index + 1, () => aWin({ ownerId })));
    const facts = aScope({ filters: { userIds: ['cem'] } });
    const result = run({ deals }, facts);
    expect(Object.keys(result.figures as object)).toEqual(['cem']);
    expect(result.charts[0]).toMatchObject({ kind: 'bullets', block: 'measures' });
    const won = Object.fromEntries(
      block(result, 'measures')?.rows.map(({ key, cells }) => [key, cells['won']]) ?? [],
    );
    expect(won).toEqual({ me: 3, average: 2, p25: 1.5, p75: 2.5 });
  });

  it('leaves inactive people out of the average and in the table', () => {
    const people = users.map((user) => ({ ...user, active: user.id !== 'cem' }));
    const result = run({
      users: people,
      deals: [aWin(), aWin({ ownerId: 'cem' }), aWin({ ownerId: 'cem' })],
    });
    expect(Object.keys(result.figures as object).toSorted()).toEqual(['ann', 'cem']);
    expect(block(result, 'measures')?.rows[1]?.cells['won']).toBe(1);
  });

  it('takes the rate of the team from its records, not from the rates of its people', () => {
    const deals = [...times(9, () => aWin()), aLoss(), aLoss({ ownerId: 'bo' })];
    expect(block(run({ deals }), 'measures')?.rows[1]?.cells['winRate']).toBeCloseTo(9 / 11, 12);
  });

  it('says where a person is ahead and behind when both are more than chance', () => {
    const people = ['ann', 'bo', 'cem', 'dee', 'eve'];
    const crew = people.map((id) => ({ id, name: id, active: true, teamIds: [] }));
    const activities = people.flatMap((userId) => times(userId === 'ann' ? 80 : 30, () => aCall({ userId })));
    const deals = people.flatMap((ownerId) => [
      ...times(ownerId === 'ann' ? 4 : 20, () => aWin({ ownerId })),
      ...times(20, () => aLoss({ ownerId })),
    ]);
    const { finding } = run({ users: crew, activities, deals }, aScope({ filters: { userIds: ['ann'] } }));
    expect(finding).toMatchObject({
      key: 'finding.rep-dashboard.both',
      values: { name: { text: 'ann' }, ahead: { word: 'measure.activities' } },
    });
    const other = run({ users: crew, activities, deals }, aScope({ filters: { userIds: ['bo'] } }));
    expect(other.finding?.key).toBe('finding.rep-dashboard.middle');
  });

  it('takes the first contact after creation and not after the close, inbound not counted', () => {
    const deals = [aLoss({ id: 'd' })];
    const at = (hour: string, facts: Parameters<typeof aCall>[0] = {}) =>
      aCall({ dealId: 'd', at: `2025-03-${hour}:00:00Z`, ...facts });
    const first = (...activities: ReturnType<typeof aCall>[]) =>
      (run({ deals, activities }).figures as Record<string, Record<string, unknown>>)['ann']?.[
        'medianFirstAction'
      ];
    expect(first(at('01T07'), at('02T08'), at('03T08'))).toBe(86_400);
    expect(first(at('02T08', { direction: 'inbound' }), at('03T08', { kind: 'email' }))).toBe(2 * 86_400);
    expect(first(at('02T08', { kind: 'task' }), at('12T08'))).toBeNull();
  });

  it('has no previous for what is open now', () => {
    const { headline, blocks } = run({ deals: [aWin(), aDeal()] });
    expect(headline?.rows[0]?.previous).toMatchObject({ won: 0 });
    expect(blocks[0]?.total?.previous).not.toHaveProperty('openCount');
  });
});
