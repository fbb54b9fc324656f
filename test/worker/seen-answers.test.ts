import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { demoCompany } from '@/lib/demo/demo-company';
import type { Scope } from '@/lib/model/scope';
import { reports } from '@/lib/reports/all';
import { ReportDesk } from '@/lib/worker/report-desk';
import { aScope } from '../table/a-company';

const at = '2026-11-22T09:00:00Z';
const { records, goals, userId, currency } = demoCompany('2026-11-22', 'en', 'Europe/Warsaw');
const others = (records.users ?? []).filter(({ id }) => id !== userId);
const my = records.users?.find(({ id }) => id === userId)?.name as string;
const account = 'seen';
let desk: ReportDesk;
beforeEach(async () => {
  const store = await AccountStore.open(account);
  await store.replace('demo', records, at);
  store.close();
  desk = new ReportDesk(reports, () => undefined);
});
afterEach(() => desk.close());

const policy = (seen: 'averages' | 'nothing') => ({ me: userId, seen });
const scopeFor = (seen: 'averages' | 'nothing'): Scope =>
  aScope({
    period: { from: '2026-07-01', to: '2026-12-01' },
    asOf: at,
    baseCurrency: currency,
    rates: { [currency]: '1' },
    colleagues: policy(seen),
  });
const namesIn = (found: unknown): string[] =>
  others.map(({ name }) => name).filter((name) => JSON.stringify(found).includes(name));

describe('every answer to a rep who may not see colleagues by name', () => {
  for (const seen of ['averages', 'nothing'] as const) {
    it(`names none of them, with “${seen}”`, async () => {
      const scope = scopeFor(seen);
      const colleagues = policy(seen);
      const first = others[1]?.name as string;
      const contents = await desk.answers.contents({ account, colleagues });
      expect(contents.users.map(({ name }) => name)).toEqual([my]);
      const values = { account, filter: 'userIds', scope, limit: 50 };
      const offered = await desk.answers.filterValues({ ...values, search: '' });
      const searched = await desk.answers.filterValues({ ...values, search: first });
      const byId = await desk.answers.filterValues({
        ...values,
        search: '',
        ids: others.map(({ id }) => id),
      });
      const found = await desk.answers.find({ account, text: first, limit: 9, colleagues });
      const own = await desk.answers.find({ account, text: my, limit: 9, colleagues });
      expect(own.people.map(({ name }) => name)).toEqual([my]);
      expect([searched.values, byId.values, found.people]).toEqual([[], [], []]);
      expect(offered).toMatchObject({ left: 0 });
      const { resultId, result } = await desk.answers.run({ account, report: 'lost-deals', scope, goals });
      const list = { resultId, offset: 0, limit: 500, sort: 'name', search: '', locale: 'en' } as const;
      const page = await desk.answers.records({ ...list, selection: 0 });
      const deals = records.deals ?? [];
      const theirs = deals.filter(({ ownerId }) => others.some(({ id }) => id === ownerId)).slice(0, 40);
      const cards = await Promise.all(
        theirs.map(({ id: dealId }) =>
          desk.answers.deal({ account, dealId, scope, nowMs: Date.parse(at), demo: true }),
        ),
      );
      expect(cards.filter(({ deal }) => deal !== null).length).toBeGreaterThan(0);
      expect(page.lines.length).toBeGreaterThan(0);
      expect(namesIn([contents, offered, searched, byId, found, own, result, page, cards])).toEqual([]);
    });
  }

  it('names them where nothing is set', async () => {
    expect(namesIn(await desk.answers.contents({ account })).length).toBe(others.length);
  });
});
