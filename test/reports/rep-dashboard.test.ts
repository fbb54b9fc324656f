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

  describe('counts, for the table of people,', () => {
    const cells = (records: Records, facts = aScope()) => block(run(records, facts), 'reps')?.rows[0]?.cells;
    const anEmail = (facts: Parameters<typeof aCall>[0] = {}) =>
      aCall({ kind: 'email', outcomeKind: null, ...facts });

    it('activities by kind', () => {
      const activities = [aCall(), anEmail(), anEmail({ direction: 'inbound' }), aCall({ kind: 'meeting' })];
      expect(cells({ activities: [...activities, aCall({ kind: 'task' })] })).toMatchObject({
        activities: 5,
        calls: 1,
        emails: 2,
        meetings: 1,
      });
    });

    it('nothing of a kind that the CRM does not hold at all: unknown, not 0', () => {
      expect(cells({ activities: [aCall()] })).toMatchObject({ calls: 1, emails: null, meetings: null });
    });

    it('an e-mail as answered up to as-of only, by its own date or by what came in later on its thread', () => {
      const rate = (...activities: ReturnType<typeof aCall>[]) => cells({ activities })?.['replyRate'];
      const at = (day: string) => `2025-03-${day}T08:00:00Z`;
      expect(rate(anEmail({ repliedAt: at('09') }), anEmail())).toBe(1 / 2);
      expect(rate(anEmail({ repliedAt: '2026-01-01T00:00:00Z' }), anEmail({ bounced: true }))).toBe(0);
      expect(rate(anEmail({ repliedAt: at('09'), bounced: true }))).toBeNull();
      const received = anEmail({ direction: 'inbound', threadId: 't', at: at('05') });
      const sent = (day: string, threadId: string) => anEmail({ threadId, at: at(day) });
      expect(rate(received, sent('04', 't'), sent('06', 't'), sent('04', 'u'))).toBeCloseTo(1 / 3, 12);
    });

    it('open deals as overdue from the day after the expected one', () => {
      const deals = ['2025-03-16', '2025-03-17', null].map((expectedCloseDate) =>
        aDeal({ expectedCloseDate }),
      );
      expect(cells({ deals }, aScope({ asOf: '2025-03-17T23:00:00Z' }))).toMatchObject({
        openCount: 3,
        overdue: 1,
      });
    });

    it('goals reached over the goals’ own dates, and nothing without a goal', () => {
      const goal = { id: 'g', metric: 'won_value' as const, scope: 'user' as const, scopeId: 'ann' };
      const first = { ...goal, from: '2025-02-01', to: '2025-03-10', target: 10_000 };
      const second = { ...goal, id: 'h', from: '2025-03-10', to: '2025-04-01', target: 40_000 };
      const deals = [aWin({ closedAt: '2025-02-02T00:00:00Z', createdAt: '2025-02-01T00:00:00Z' }), aWin()];
      expect(cells({ deals, goals: [first, second] })?.['attainment']).toBe(20_000 / 50_000);
      expect(cells({ deals })?.['attainment']).toBeNull();
    });
  });

  it('keeps what the contract names, and no more, in the figures', () => {
    const [ann] = Object.values(run({ deals: [aWin()], activities: [aCall()] }).figures as object);
    expect(Object.keys(ann)).toHaveLength(14);
    expect(ann).not.toHaveProperty('replyRate');
  });

  it('offers somebody beside one person only, and not that person', () => {
    const offered = (filters: Parameters<typeof aScope>[0]) =>
      run({ deals: [aWin()] }, aScope(filters)).options;
    expect(offered({})).toBeUndefined();
    expect(offered({ filters: { userIds: ['ann'] } })).toEqual([
      { id: 'peer', kind: 'person', value: null, beside: 'ann' },
    ]);
  });

  it('sets one chosen person beside another, and nobody beside themselves or everybody', () => {
    const deals = [aWin(), aWin({ ownerId: 'bo' }), aWin({ ownerId: 'bo' })];
    const keys = (peer: string, userIds?: string[]) => {
      const found = run({ deals }, aScope({ options: { peer }, filters: userIds ? { userIds } : {} }));
      return block(found, 'measures')?.rows.map(({ key, cells: { won } }) => `${key} ${won}`);
    };
    expect(keys('bo', ['ann'])?.slice(0, 2)).toEqual(['me 1', 'peer 2']);
    expect(keys('cem', ['ann'])?.[1]).toBe('peer 0');
    for (const [peer, asked] of [
      ['ann', ['ann']],
      ['gone', ['ann']],
      ['bo', undefined],
    ] as const)
      expect(keys(peer, asked && [...asked])).not.toContainEqual(expect.stringContaining('peer'));
  });

  describe('places one person among the team', () => {
    const places = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
      Object.fromEntries(
        block(run(records, aScope({ filters: { userIds: ['ann'] }, ...facts })), 'standing')?.rows.map(
          ({ key, cells: { rank, people, percentile } }) => [key, [rank, people, percentile]],
        ) ?? [],
      );

    it('by counts from 1, equals on one place', () => {
      const deals = [aWin(), aWin({ ownerId: 'bo' }), aWin({ ownerId: 'cem' }), aWin({ ownerId: 'cem' })];
      expect(places({ deals })).toMatchObject({ won: [2, 3, 1 / 4], wonValue: [2, 3, 1 / 4] });
    });

    it('by rates from ten records on, and by the lower end of their interval', () => {
      const closed = (ownerId: string, won: number, lost: number) => [
        ...times(won, () => aWin({ ownerId })),
        ...times(lost, () => aLoss({ ownerId })),
      ];
      const deals = [...closed('ann', 30, 10), ...closed('bo', 8, 2), ...closed('cem', 9, 0)];
      expect(places({ deals })['winRate']).toEqual([1, 2, 1]);
      expect(places({ deals: deals.slice(31) })['winRate']).toEqual([null, null, null]);
    });

    it('by the shortest times', () => {
      const wins = (ownerId: string, day: string) =>
        times(10, () => aWin({ ownerId, closedAt: `2025-03-${day}T08:00:00Z` }));
      expect(places({ deals: [...wins('ann', '05'), ...wins('bo', '09')] })['medianCycle']).toEqual([
        1, 2, 1,
      ]);
    });

    it('nowhere when nobody else has any record, and not for everybody', () => {
      expect(places({ deals: [aWin()] })['won']).toEqual([null, null, null]);
      expect(block(run({ deals: [aWin()] }), 'standing')).toBeUndefined();
    });
  });

  it('lists for one kind of activity exactly its records', () => {
    const activities = [
      aCall(),
      aCall({ kind: 'meeting' }),
      aCall({ kind: 'email' }),
      aCall({ userId: 'bo' }),
    ];
    const { result, selections } = repDashboard.run(aCompany({ activities }), aScope());
    const ann = block(result, 'reps')?.rows.find(({ key }) => key === 'ann');
    expect(selections[ann?.records?.['meetings'] ?? -1]?.rows).toEqual(Int32Array.of(1));
    expect(selections[ann?.records?.['calls'] ?? -1]?.rows).toEqual(Int32Array.of(0));
  });
});
