import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal, Records } from '@/lib/model/entities';
import { goalSales } from '@/lib/reports/goal-sales';
import { aCompany, aDeal, aScope, aWay, aWin, users } from '../table/a-company';
import { anyRecords } from './any-company';

const run = (records: Records, facts = aScope()) => goalSales.run(aCompany(records), facts).result;
const figures = (records: Records, facts = aScope()) =>
  run(records, facts).figures as Readonly<Record<string, Record<string, unknown>>>;

/** A goal for March, in euros. */
const aGoal = (facts: Partial<Goal> = {}): Goal => ({
  id: 'g',
  metric: 'won_value',
  scope: 'user',
  scopeId: 'ann',
  from: '2025-03-01',
  to: '2025-04-01',
  target: 100_000,
  currency: 'EUR',
  ...facts,
});
const north = users.map((user) => ({ ...user, teamIds: user.id === 'cem' ? ['south'] : ['north'] }));
const teams = [
  { id: 'north', name: 'North', parentTeamId: 'all' },
  { id: 'south', name: 'South', parentTeamId: 'all' },
  { id: 'all', name: 'Europe' },
];

describe('sales goals', () => {
  it('hold what is won against the target and the pace, company first, then teams, then people', async () => {
    const records = {
      users: north,
      teams: teams.map(({ id, name }) => ({ id, name })),
      deals: [aWin({ id: 'd1', amount: 30_000 }), aWin({ id: 'd2', ownerId: 'cem', amount: 5000 })],
      goals: [aGoal(), aGoal({ id: 'w', scope: 'company', scopeId: null, target: 200_000 })],
    };
    const asOf = '2025-03-17T12:00:00Z'; // 10 of 21 working days are over.
    const { finding, blocks, figures: found } = run(records, aScope({ asOf }));
    await expect(
      `${JSON.stringify({ finding, rows: blocks[0]?.rows, found }, null, 2)}\n`,
    ).toMatchFileSnapshot('golden/goal-sales.two-goals.json');
  });

  it('leave out goals that do not overlap the period, and show each over its own dates', () => {
    const goals = [
      aGoal({ id: 'q', from: '2025-01-01', to: '2025-04-01' }),
      aGoal({ from: '2025-04-01', to: '2025-05-01' }),
    ];
    const deals = [aWin({ createdAt: '2025-01-02T00:00:00Z', closedAt: '2025-01-15T00:00:00Z' })];
    expect(Object.keys(figures({ goals, deals }))).toEqual(['q']);
    expect(figures({ goals, deals })['q']).toMatchObject({ actual: 10_000 });
  });

  it('sum the goals of members for teams without one, teams above included', () => {
    const goals = [
      aGoal({ id: 'a' }),
      aGoal({ id: 'b', scopeId: 'bo', target: 50_000 }),
      aGoal({ id: 'c', scopeId: 'cem', target: 7 }),
      aGoal({ id: 's', scope: 'team', scopeId: 'south', target: 9 }),
    ];
    const found = figures({
      users: north,
      teams,
      goals,
      deals: [aWin({ ownerId: 'bo' }), aWin({ ownerId: 'cem' })],
    });
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['derived:north:won_value:2025-03-01', 'derived:all:won_value:2025-03-01']),
    );
    expect(found).not.toHaveProperty(['derived:south:won_value:2025-03-01']);
    expect(found['derived:north:won_value:2025-03-01']).toMatchObject({
      target: 150_000,
      actual: 10_000,
      derived: true,
    });
    expect(found['derived:all:won_value:2025-03-01']).toMatchObject({ target: 150_007, actual: 20_000 });
  });

  it('know a team by its members alone where the CRM does not list it', () => {
    const goals = [aGoal({ id: 't', scope: 'team', scopeId: 'north' }), aGoal({ id: 'c', scopeId: 'cem' })];
    const found = figures({ users: north, goals, deals: [aWin(), aWin({ ownerId: 'cem', amount: 7 })] });
    expect(found).toMatchObject({
      t: { actual: 10_000 },
      'derived:south:won_value:2025-03-01': { scopeId: 'south', target: 100_000, actual: 7 },
    });
  });

  it('let a team’s own goal stand for its members’ whether or not the period shows it', () => {
    const goals = [
      aGoal({ id: 'own', scope: 'team', scopeId: 'north', from: '2025-03-08', to: '2025-03-10' }),
      aGoal({ id: 'q', from: '2025-01-01', to: '2025-04-01' }),
    ];
    const shown = (from: string, to: string) =>
      Object.keys(figures({ users: north, teams, goals }, aScope({ period: { from, to } }))).sort();
    const derived = 'derived:all:won_value:2025-01-01';
    expect(shown('2025-03-01', '2025-04-01')).toEqual([derived, 'own', 'q']);
    expect(shown('2025-03-30', '2025-03-31')).toEqual([derived, 'q']);
  });

  it('name the sum of goals without filters plainly, in whatever order the goals come', () => {
    const goals = [aGoal({ id: 'x', filters: { sourceId: 'web' }, target: 1 }), aGoal({ target: 2 })];
    for (const order of [goals, goals.toReversed()])
      expect(figures({ users: north, goals: order })).toMatchObject({
        'derived:north:won_value:2025-03-01': { target: 2 },
        'derived:north:won_value:2025-03-01:2025-04-01:[["sourceId","web"]]': { target: 1 },
      });
  });

  it('count a deal for the team its owner was in at the close', () => {
    const records = {
      users: north,
      teams,
      teamMemberships: [
        { userId: 'ann', teamId: 'south', from: '2025-01-01T00:00:00Z', to: '2025-03-10T00:00:00Z' },
        { userId: 'ann', teamId: 'north', from: '2025-03-10T00:00:00Z' },
      ],
      deals: [
        aWin({ closedAt: '2025-03-09T00:00:00Z', amount: 1 }),
        aWin({ closedAt: '2025-03-11T00:00:00Z', amount: 2 }),
      ],
      goals: ['north', 'south'].map((id) => aGoal({ id, scope: 'team', scopeId: id })),
    };
    expect([figures(records)['north']?.['actual'], figures(records)['south']?.['actual']]).toEqual([2, 1]);
  });

  it('convert a target, and leave out one without a rate with a caveat', () => {
    const goals = [
      aGoal({ id: 'pln', currency: 'PLN' }),
      aGoal({ id: 'usd', currency: 'USD', scopeId: 'bo' }),
    ];
    const { figures: found, caveats } = run({ goals, deals: [aWin()] }, aScope({ rates: { PLN: '0.25' } }));
    expect(found).toMatchObject({ pln: { target: 25_000 } });
    expect(found).not.toHaveProperty('usd');
    expect(caveats).toContainEqual({ key: 'goals-unconverted', count: 1 });
  });

  it('lose a deal when it is reopened and have it back when it is won again', () => {
    const way = [
      ['new', '2025-03-01T08:00:00Z'],
      ['won', '2025-03-05T08:00:00Z'],
      ['offer', '2025-03-08T08:00:00Z'],
      ['won', '2025-03-20T08:00:00Z'],
    ] as const;
    const records = { goals: [aGoal()], deals: [aDeal({ id: 'd' })], transitions: aWay('d', ...way) };
    const actual = (asOf: string) => figures(records, aScope({ asOf }))['g']?.['actual'];
    expect(['2025-03-06', '2025-03-10', '2025-03-21'].map((day) => actual(`${day}T00:00:00Z`))).toEqual([
      10_000, 0, 10_000,
    ]);
  });

  it('count only deals of the goal’s pipeline, source or product', () => {
    const deals = [aWin({ id: 'd', sourceId: 'web' }), aWin()];
    const lineItems = [{ id: 'l', dealId: 'd', productId: 'p', quantity: 1, unitPrice: 1 }];
    const actual = (filters: NonNullable<Goal['filters']>) =>
      figures({ goals: [aGoal({ filters })], deals, lineItems })['g']?.['actual'];
    expect(
      [{}, { sourceId: 'web' }, { pipelineId: 'sales' }, { pipelineId: 'x' }, { productId: 'p' }].map(actual),
    ).toEqual([20_000, 10_000, 20_000, 0, 10_000]);
  });

  it('show under a filter for people and teams their goals, not the company’s', () => {
    const records = {
      users: north,
      teams,
      goals: [
        aGoal(),
        aGoal({ id: 'w', scope: 'company' }),
        aGoal({ id: 'n', scope: 'team', scopeId: 'north' }),
      ],
      deals: [aWin()],
    };
    const shown = (filters: object) =>
      Object.keys(figures(records, aScope({ filters }))).filter((id) => !id.startsWith('derived'));
    expect(shown({ userIds: ['ann'] })).toEqual(['g']);
    expect(shown({ teamIds: ['north'] })).toEqual(['n', 'g']);
    expect(shown({})).toEqual(['w', 'n', 'g']);
  });

  it('say that no goal runs', () => {
    expect(run({ deals: [aWin()] })).toMatchObject({ state: 'empty', reasons: [{ key: 'no-goals' }] });
  });

  it('say who is furthest behind while goals run, and that all is well otherwise', () => {
    const goals = [aGoal(), aGoal({ id: 'b', scopeId: 'bo', target: 300_000 })];
    const facts = aScope({ asOf: '2025-03-17T12:00:00Z' });
    expect(run({ goals, deals: [aWin()] }, facts).finding).toMatchObject({
      key: 'finding.goals.behind',
      values: { n: { value: 2 }, name: { text: 'bo' } },
    });
    const won = [aWin({ amount: 100_000 }), aWin({ amount: 300_000, ownerId: 'bo' })];
    expect(run({ goals, deals: won }, facts).finding?.key).toBe('finding.goals.fine');
  });

  it('expect open deals that should close in what is left of the goal, by their chance', () => {
    const deals = [
      aWin({ amount: 100 }),
      aDeal({ amount: 1000, expectedCloseDate: '2025-03-20' }), // Half, by its stage.
      aDeal({ amount: 1000, expectedCloseDate: '2025-03-16' }),
      aDeal({ amount: 1000, expectedCloseDate: '2025-04-01' }),
    ];
    const { blocks } = run({ goals: [aGoal()], deals }, aScope({ asOf: '2025-03-17T12:00:00Z' }));
    expect(blocks[0]?.rows[0]?.cells).toMatchObject({ actual: 100, expected: 600 });
  });

  describe('day by day', () => {
    const burnUp = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
      run(records, aScope(facts)).blocks.find(({ id }) => id === 'burn-up');
    const week = { from: '2025-03-06', to: '2025-03-12', target: 400 }; // Thursday to Tuesday: four worked days.

    it('add up what is won, and rise to the target on worked days only', () => {
      const deals = [
        aWin({ amount: 70, closedAt: '2025-03-06T23:30:00Z' }),
        aWin({ amount: 30, closedAt: '2025-03-08T09:00:00Z' }),
      ];
      const found = burnUp({ goals: [aGoal(week)], deals }, { asOf: '2025-03-09T12:00:00Z' });
      expect(
        found?.rows.map(({ key, cells: { onDay, actual, pace }, partial }) => [
          key,
          onDay,
          actual,
          pace,
          partial,
        ]),
      ).toEqual([
        ['2025-03-06', 70, 70, 100, undefined],
        ['2025-03-07', 0, 70, 200, undefined],
        ['2025-03-08', 30, 100, 200, undefined],
        ['2025-03-09', 0, 100, 200, true],
        ['2025-03-10', null, null, 300, undefined],
        ['2025-03-11', null, null, 400, undefined],
      ]);
    });

    it('rise evenly when no day is worked', () => {
      const calendar = { weekdays: [], holidays: [] };
      const found = burnUp({ goals: [aGoal({ ...week, target: 60 })], deals: [aWin()] }, { calendar });
      expect(found?.rows.map(({ cells }) => cells['pace'])).toEqual([10, 20, 30, 40, 50, 60]);
    });

    it('are of the only goal or the company’s, the running one of several, and never over 400 days', () => {
      const company = (id: string, month: string, next: string) =>
        aGoal({ id, scope: 'company', scopeId: null, from: `2025-${month}-01`, to: `2025-${next}-01` });
      const facts = { asOf: '2025-03-17T12:00:00Z', period: { from: '2025-01-01', to: '2025-07-01' } };
      const first = (...goals: Goal[]) => burnUp({ goals, deals: [aWin()] }, facts)?.rows[0]?.key;
      expect(first(aGoal(), aGoal({ id: 'b', scopeId: 'bo' }))).toBeUndefined();
      expect(first(aGoal(), company('w', '02', '03'))).toBe('2025-02-01');
      expect(first(company('w', '02', '03'), company('x', '03', '04'), company('y', '04', '05'))).toBe(
        '2025-03-01',
      );
      expect(first(aGoal({ from: '2025-01-01', to: '2026-02-05' }))).toBe('2025-01-01');
      expect(first(aGoal({ from: '2025-01-01', to: '2026-02-06' }))).toBeUndefined();
    });

    it('end at the goal’s actual and target', () => {
      fc.assert(
        fc.property(anyRecords, (records) => {
          const goals = [aGoal({ scope: 'company', scopeId: null })];
          const { blocks } = run({ ...records, goals }, aScope({ timeZone: 'Asia/Tehran' }));
          const last = blocks.find(({ id }) => id === 'burn-up')?.rows.at(-1)?.cells;
          expect(last?.['actual']).toBe(blocks[0]?.rows[0]?.cells['actual']);
          expect(last?.['pace']).toBe(100_000);
        }),
        { numRuns: 30 },
      );
    });
  });
});
