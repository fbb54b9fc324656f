import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { webAndList } from '@/lib/reports/web-and-list';
import { aCompany, aScope } from '../table/a-company';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  webAndList.run(aCompany(records), aScope(facts)).result;
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).figures as Record<string, number | null>;

const aDay = (date: string, facts: Partial<RecordOf<'webDays'>> = {}): RecordOf<'webDays'> => ({
  date,
  pageViews: 100,
  visits: 50,
  visitors: 40,
  visitSeconds: 4500,
  goalCompletions: 2,
  purchases: 1,
  ...facts,
});
const aList = (date: string, subscribers: number | null, listId = 'main'): RecordOf<'listDays'> => ({
  listId,
  date,
  subscribers,
  joined: 3,
  left: 1,
});

describe('website and list', () => {
  it('adds up days of the period, and pools the rates', () => {
    const webDays = [
      aDay('2025-02-28'),
      aDay('2025-03-01'),
      aDay('2025-03-31', { visits: 150 }),
      aDay('2025-04-01'),
    ];
    expect(figures({ webDays })).toMatchObject({
      pageViews: 200,
      goalRate: 4 / 200,
      secondsPerVisit: 45,
      buyerRate: 2 / 80,
      listStart: null,
      listGrowth: null,
    });
  });

  it('knows no rate without a visit', () => {
    expect(figures({ webDays: [aDay('2025-05-01')] })).toMatchObject({
      pageViews: 0,
      goalRate: null,
      buyerRate: null,
    });
  });

  it('takes subscribers of the last known day before each end, list by list', () => {
    const listDays = [
      aList('2025-02-20', 90),
      aList('2025-02-28', 100),
      aList('2025-03-01', 500),
      aList('2025-03-31', 120),
      aList('2025-03-31', null, 'news'),
      aList('2025-01-01', 50, 'news'),
      aList('2025-04-01', 900),
    ];
    expect(figures({ listDays })).toMatchObject({ listStart: 150, listEnd: 170, listGrowth: 20 / 150 });
  });

  it('has a row for each stretch, with the campaigns that run in it', () => {
    const campaigns = [
      { id: 'a', name: 'A', startAt: '2025-03-05T00:00:00Z', endAt: '2025-03-10T00:00:00Z' },
      { id: 'b', name: 'B', startAt: '2025-03-17T00:00:00Z' },
    ];
    const { blocks } = run({ campaigns, webDays: [aDay('2025-03-04')] });
    expect(blocks[0]?.rows.map(({ key, cells }) => [key, cells['pageViews'], cells['campaigns']])).toEqual([
      ['2025-02-24', 0, 0],
      ['2025-03-03', 100, 1],
      ['2025-03-10', 0, 0],
      ['2025-03-17', 0, 1],
      ['2025-03-24', 0, 1],
      ['2025-03-31', 0, 1],
    ]);
    expect(blocks[0]?.total?.cells['campaigns']).toBe(2);
    const months = run({ webDays: [aDay('2025-03-04')] }, { options: { group: 'month' } });
    expect(months.blocks[0]?.rows).toHaveLength(1);
  });

  it('sets list growth beside campaigns from five stretches on', () => {
    const days = ['02-28', '03-02', '03-09', '03-16', '03-23', '03-30', '03-31'];
    const listDays = days.map((day, at) => aList(`2025-${day}`, 100 + at * at));
    const campaigns = [{ id: 'b', name: 'B', startAt: '2025-03-17T00:00:00Z' }];
    expect(run({ listDays, campaigns }).remark?.key).toBe('remark.web-and-list');
    expect(run({ listDays, campaigns }, { options: { group: 'month' } }).remark).toBeUndefined();
  });

  it('says that no site and no list has been read', () => {
    expect(run({})).toMatchObject({ state: 'unavailable', reasons: [{ key: 'no-web-and-list' }] });
  });

  it('agrees with plain loops over the records', () => {
    const day = fc
      .integer({ min: 0, max: 89 })
      .map((n) => new Date(Date.UTC(2025, 1, 1 + n)).toISOString().slice(0, 10));
    const list = fc.record({
      date: day,
      subscribers: fc.option(fc.nat({ max: 999 }), { nil: null }),
      listId: fc.constantFrom('a', '__proto__'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(day),
        fc.uniqueArray(list, { selector: ({ date, listId }) => date + listId }),
        (dates, lists) => {
          const webDays = dates.map((date, at) => aDay(date, { pageViews: at }));
          const found = figures({ webDays, listDays: lists });
          const at = (end: string) => {
            const last = ['a', '__proto__'].flatMap((id) => {
              const own = lists.filter(
                ({ listId, date, subscribers }) => listId === id && date < end && subscribers !== null,
              );
              const latest = own.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
              return latest ? [latest.subscribers ?? 0] : [];
            });
            return last.length === 0 ? null : last.reduce((a, b) => a + b, 0);
          };
          expect(found).toMatchObject({
            pageViews: webDays
              .filter(({ date }) => date.startsWith('2025-03'))
              .reduce((sum, one) => sum + (one.pageViews ?? 0), 0),
            listStart: at('2025-03-01'),
            listEnd: at('2025-04-01'),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
