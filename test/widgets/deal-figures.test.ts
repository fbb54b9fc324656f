import { describe, expect, it } from 'vitest';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { aCall, aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';

const facts = { syncedAt: null, partial: false, demo: false, callsKnown: true };
const asOf = '2025-04-01T00:00:00Z';
const scope = aScope({ asOf });
const nowMs = Date.parse(asOf);
const figuresOf = (
  ...[tables, id, within, known]: Parameters<typeof dealFiguresOf> extends [...infer F, number] ? F : never
) => dealFiguresOf(tables, id, within, known, nowMs);
/** A deal won after so many days in `offer`. */
const won = (id: string, day: number) => ({
  deal: aWin({ id, ownerId: 'bo' }),
  way: aWay(
    id,
    ['new', '2025-02-01T00:00:00Z'],
    ['offer', '2025-02-02T00:00:00Z'],
    ['won', `2025-02-${String(2 + day).padStart(2, '0')}T00:00:00Z`],
  ),
});

describe('the widget of a deal', () => {
  const others = [won('w1', 2), won('w2', 4), won('w3', 10)];
  const tables = aCompany({
    deals: [aDeal({ id: 'd', createdAt: '2025-03-01T00:00:00Z' }), ...others.map(({ deal }) => deal)],
    transitions: [
      ...aWay('d', ['new', '2025-03-01T00:00:00Z'], ['offer', '2025-03-20T00:00:00Z']),
      ...others.flatMap(({ way }) => way),
    ],
  });
  const day = 86_400;

  it('holds the time in the stage against that of won deals', () => {
    const widget = figuresOf(tables, 'd', scope, facts);
    expect(widget?.stage).toEqual({
      name: 'offer',
      open: true,
      ageSec: 12 * day,
      won: { n: 3, p25: 3 * day, median: 4 * day, p75: 7 * day },
      lost: { n: 0, p25: null, median: null, p75: null },
    });
  });

  it('forgets deals won more than 365 days ago', () => {
    const later = figuresOf(tables, 'd', aScope({ asOf: '2026-02-09T00:00:00Z' }), facts);
    expect(later?.stage?.won.n).toBe(1);
  });

  it('has the owner’s figures of the last 90 local days', () => {
    const deals = [
      aDeal({ id: 'd', amount: 40 }),
      aWin({ closedAt: '2025-01-02T00:00:00Z', createdAt: '2025-01-01T00:00:00Z', amount: 5 }),
      aWin({ closedAt: '2025-01-01T23:59:59Z', createdAt: '2025-01-01T00:00:00Z' }),
      aLoss({ closedAt: '2025-03-31T00:00:00Z' }),
      aWin({ ownerId: 'bo' }),
    ];
    expect(figuresOf(aCompany({ deals }), 'd', scope, facts)?.owner).toEqual({
      name: 'ann',
      won: 1,
      lost: 1,
      winRate: 0.5,
      wonValue: 5,
      openCount: 1,
      openValue: 40,
    });
  });

  it('shows the last five calls, newest first, and counts them all', () => {
    const activities = [1, 2, 3, 4, 5, 6].map((hour) =>
      aCall({
        dealId: 'd',
        at: `2025-03-04T0${hour}:00:00Z`,
        outcomeKind: hour > 4 ? 'connected' : 'busy',
        durationSec: hour,
      }),
    );
    const others = [aCall({ dealId: 'x' }), aCall({ dealId: 'd', at: '2025-05-01T00:00:00Z' })];
    const calls = figuresOf(
      aCompany({ deals: [aDeal({ id: 'd' })], activities: [...activities, ...others] }),
      'd',
      scope,
      facts,
    )?.calls;
    expect([calls?.total, calls?.connected]).toEqual([6, 2]);
    expect(calls?.last.map(({ durationSec }) => durationSec)).toEqual([6, 5, 4, 3, 2]);
    expect(calls?.last[0]).toMatchObject({
      at: '2025-03-04T06:00:00Z',
      who: 'ann',
      outcomeKind: 'connected',
      outcome: null,
    });
  });

  it('is not there for a deal that is unknown, deleted or not created yet', () => {
    const deals = [
      aDeal({ id: 'gone', deletedAt: '2025-03-02T00:00:00Z' }),
      aDeal({ id: 'next', createdAt: '2025-05-01T00:00:00Z' }),
    ];
    const found = ['gone', 'next', '__proto__'].map((id) => figuresOf(aCompany({ deals }), id, scope, facts));
    expect(found).toEqual([null, null, null]);
  });

  it('says nothing of the stage when the CRM keeps no history, nor of an owner when there is none', () => {
    const widget = figuresOf(aCompany({ deals: [aDeal({ id: 'd', ownerId: null })] }), 'd', scope, facts);
    expect([widget?.stage, widget?.owner]).toEqual([null, null]);
  });
});
