import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { forecastVsActual } from '@/lib/reports/forecast-vs-actual';
import { aCompany, aDeal, aScope, aWay, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealChance, dealsAtInstant, stageChance, total, weighed } from './generators/naive-deals';

const asOf = '2025-03-16T12:00:00Z';
const scope = aScope({ asOf, period: { from: '2025-02-01', to: '2025-05-01' }, rates: { PLN: '0.2345' } });

interface Row {
  readonly actual: number;
  readonly openWeighted: number;
  readonly openUnweighted: number;
  readonly openCount: number;
  readonly expected: number;
  readonly forecastAtStart: number | null;
  readonly error: number | null;
}
interface Figures {
  readonly rows: Readonly<Record<string, Row>>;
  readonly total: Omit<Row, 'openCount' | 'error'>;
  readonly overdue: { count: number; value: number; weighted: number };
  readonly noDate: { count: number; value: number };
  readonly noProbability: number;
}
const run = (records: Records, facts = scope) => forecastVsActual.run(aCompany(records), facts);
const figures = (records: Records, facts = scope) => run(records, facts).result.figures as Figures;

const open = (id: string, expectedCloseDate: string | null, facts = {}) => ({
  deal: aDeal({ id, expectedCloseDate, createdAt: '2025-01-10T08:00:00Z', ...facts }),
  way: aWay(id, ['offer', '2025-01-10T08:00:00Z']),
});

describe('forecasted sales', () => {
  it('put won deals at their close, open ones at their expected date, and what was forecast beside', async () => {
    const won = aWin({
      id: 'won',
      createdAt: '2025-01-10T08:00:00Z',
      amount: 900,
      expectedCloseDate: '2025-03-31',
    });
    const stories = [open('march', '2025-03-20'), open('april', '2025-04-30'), open('late', '2025-03-15')];
    const records = {
      deals: [won, ...stories.map(({ deal }) => deal)],
      transitions: [
        ...aWay('won', ['new', '2025-01-10T08:00:00Z'], ['won', '2025-03-10T08:00:00Z']),
        ...stories.flatMap(({ way }) => way),
      ],
    };
    await expect(`${JSON.stringify(figures(records), null, 2)}\n`).toMatchFileSnapshot(
      'golden/forecast-vs-actual.three-months.json',
    );
  });

  it('count today as still to come, and yesterday as overdue', () => {
    const stories = [open('today', '2025-03-16'), open('yesterday', '2025-03-15')];
    const found = figures({ deals: stories.map(({ deal }) => deal) });
    expect(found.rows['2025-03']).toMatchObject({ openCount: 1, openWeighted: 5000 });
    expect(found.overdue).toEqual({ count: 1, value: 10_000, weighted: 5000 });
  });

  it('know no forecast for a month to come, and have one of 0 for a month that began without deals', () => {
    const { rows, total: all } = figures({ deals: [open('a', '2025-04-10').deal] });
    expect([rows['2025-02']?.forecastAtStart, rows['2025-04']?.forecastAtStart]).toEqual([0, null]);
    expect(rows['2025-02']?.error).toBeNull();
    expect(all.forecastAtStart).toBe(0);
  });

  it('forecast by the stage, amount and date of then, whatever the deal says of itself now', () => {
    const deal = aDeal({
      id: 'd',
      amount: 500,
      winProbability: 0.9,
      expectedCloseDate: '2025-06-01',
      createdAt: '2025-01-10T08:00:00Z',
    });
    const transitions = aWay('d', ['new', '2025-01-10T08:00:00Z'], ['offer', '2025-02-01T00:00:00Z']);
    const at = '2025-02-05T00:00:00Z';
    const fieldChanges = [
      { dealId: 'd', field: 'amount' as const, from: 1000, to: 500, at, seq: 0 },
      { dealId: 'd', field: 'expectedCloseDate' as const, from: '2025-02-20', to: '2025-06-01', at, seq: 1 },
    ];
    const found = run({ deals: [deal], transitions, fieldChanges });
    // At the very start of February it was still new (20%): the move at that instant is not before it.
    expect((found.result.figures as Figures).rows['2025-02']?.forecastAtStart).toBe(200);
    const [row] = found.result.blocks.find(({ id }) => id === 'accuracy')?.rows ?? [];
    expect(row).toMatchObject({ cells: { slipped: 1, mape: 1 }, of: { slipped: [1, 1] } });
  });

  it('expect overdue deals today when the option says so, and count them only then', () => {
    const deals = [open('late', '2025-02-15').deal];
    const counted = figures({ deals }, { ...scope, options: { 'include-overdue': true } });
    expect(counted.rows['2025-03']).toMatchObject({ openCount: 1, openWeighted: 5000 });
    expect(figures({ deals }).total.openWeighted).toBe(0);
    const past = { ...scope, period: { from: '2025-01-01', to: '2025-02-01' } };
    expect(figures({ deals }, { ...past, options: { 'include-overdue': true } }).total.openWeighted).toBe(0);
  });

  it('take owners of each event, and give a filter exactly its row', () => {
    const deals = [
      aWin({ id: 'w', ownerId: 'bo', closedAt: '2025-03-05T00:00:00Z' }),
      open('o', '2025-03-20').deal,
    ];
    const fieldChanges = [
      { dealId: 'w', field: 'ownerId' as const, from: 'cem', to: 'bo', at: '2025-03-10T00:00:00Z', seq: 0 },
    ];
    const options = { group: 'owner' };
    const { rows } = figures({ deals, fieldChanges }, { ...scope, options });
    expect(Object.keys(rows).sort()).toEqual(['ann', 'cem']);
    for (const id of ['ann', 'bo', 'cem'])
      expect(figures({ deals, fieldChanges }, { ...scope, filters: { userIds: [id] } }).total.expected).toBe(
        rows[id]?.expected ?? 0,
      );
    const current = figures({ deals, fieldChanges }, { ...scope, options, attribution: 'current' });
    expect(Object.keys(current.rows).sort()).toEqual(['ann', 'bo']);
  });

  it('hold the company’s goal beside, shared out by working days, and none under a filter for sources', () => {
    const goals = [
      {
        id: 'g',
        metric: 'won_value' as const,
        scope: 'company' as const,
        from: '2025-03-01',
        to: '2025-05-01',
        target: 4300,
      },
    ];
    const records = { deals: [open('a', '2025-04-10').deal], goals };
    const targets = (facts = scope) =>
      run(records, facts).result.blocks[0]?.rows.map(({ cells }) => cells['target']);
    expect(targets()).toEqual([null, 2100, 2200]);
    expect(targets({ ...scope, filters: { sourceIds: ['web', null] } })).toEqual([null, null, null]);
  });

  it('agree with a count record by record', () => {
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const now = dealsAtInstant(records, Date.parse(asOf));
        const months = ['2025-02', '2025-03', '2025-04', '2025-05'];
        const found = figures(records);
        for (const [at, month] of months.slice(0, 3).entries()) {
          const [from, to] = [`${month}-01`, `${months[at + 1]}-01`];
          const isIn = (date: string | null): boolean => date !== null && date >= from && date < to;
          const won = now.filter(
            (d) => d.status === 'won' && isIn(new Date(d.closedAt).toISOString().slice(0, 10)),
          );
          const coming = now.filter(
            (d) => d.status === 'open' && isIn(d.expected) && String(d.expected) >= '2025-03-16',
          );
          const start = Date.parse(`${from}T00:00:00Z`);
          const then = dealsAtInstant(records, start - 1000).filter(
            ({ deal, status, expected }) =>
              status === 'open' && isIn(expected) && now.some((other) => other.deal === deal),
          );
          const forecast = total(then.map((d) => weighed(d.base, stageChance(d.stageId))));
          expect(found.rows[month]).toMatchObject({
            actual: total(won.map(({ base }) => base)),
            openWeighted: total(coming.map((d) => weighed(d.base, dealChance(d)))),
            openUnweighted: total(coming.map(({ base }) => base)),
            openCount: coming.length,
            forecastAtStart: start > Date.parse(asOf) ? null : forecast,
          });
        }
      }),
    );
  });
});
