import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@/lib/model/entities';
import { aCall, aLoss, aWin } from '../table/a-company';
import { found, times, valuesOf } from './found';

let next = 0;
const aLead = (facts: Partial<RecordOf<'leads'>> = {}): RecordOf<'leads'> => ({
  id: `lead${next++}`,
  name: 'Lead',
  status: 'new',
  statusKind: 'new',
  createdAt: '2025-03-05T08:00:00Z',
  estimatedValue: 500,
  currency: 'EUR',
  ...facts,
});

describe('untouched leads', () => {
  it('are told of ten leads and more', () => {
    const leads = times(10, () => aLead());
    const activities = leads.slice(0, 7).map(({ id }) => aCall({ leadId: id, at: '2025-03-06T08:00:00Z' }));
    const [insight] = found('untouched-leads', { leads, activities });
    expect(valuesOf(insight)).toEqual({ k: 3, n: 10 });
    expect(insight?.moneyAtStake).toBe(1500);
  });

  it('are not told of nine leads, within a day, or when all were contacted', () => {
    const leads = times(10, () => aLead());
    const activities = leads.map(({ id }) => aCall({ leadId: id, at: '2025-03-06T08:00:00Z' }));
    expect(found('untouched-leads', { leads: leads.slice(0, 9) })).toEqual([]);
    expect(found('untouched-leads', { leads }, { asOf: '2025-03-05T20:00:00Z' })).toEqual([]);
    expect(found('untouched-leads', { leads, activities })).toEqual([]);
  });
});

describe('the top and bottom of the funnel', () => {
  const february = { createdAt: '2025-02-01T08:00:00Z', closedAt: '2025-02-11T08:00:00Z' };
  const records = (leads: [number, number], before: [number, number], now: [number, number]) => ({
    leads: [
      ...times(leads[0], () => aLead({ createdAt: '2025-02-05T08:00:00Z' })),
      ...times(leads[1], () => aLead()),
    ],
    deals: [
      ...times(before[0], () => aWin(february)),
      ...times(before[1], () => aLoss(february)),
      ...times(now[0], () => aWin()),
      ...times(now[1], () => aLoss()),
    ],
  });

  it('is told when few leads come in though deals are won as often', () => {
    const [insight] = found('top-of-funnel', records([40, 10], [5, 5], [6, 4]));
    expect(insight?.sentence.key).toBe('insight.top-of-funnel.few');
    expect(valuesOf(insight)).toEqual({ now: 10, before: 40, rate: 0.6, rateBefore: 0.5, n: 10 });
  });

  it('is told when many come in and fewer are won', () => {
    expect(found('top-of-funnel', records([10, 40], [16, 4], [4, 16]))[0]?.sentence.key).toBe(
      'insight.top-of-funnel.many',
    );
  });

  it('is not told of a change that chance would make, or of fewer than ten decided deals', () => {
    expect(found('top-of-funnel', records([22, 18], [5, 5], [6, 4]))).toEqual([]);
    expect(found('top-of-funnel', records([10, 40], [6, 4], [5, 5]))).toEqual([]);
    expect(found('top-of-funnel', records([40, 10], [5, 5], [6, 3]))).toEqual([]);
  });
});
