import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { demoCompany } from '@/lib/demo/demo-company';
import { type EntityName, entities, type Goal } from '@/lib/model/entities';
import { goal } from '@/lib/model/entities/goal';

const today = '2026-11-21';
const locales = ['en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb'];

it.each(locales)('makes only records that the model allows (%s)', (locale) => {
  const { records, goals } = demoCompany(today, locale);
  for (const [name, list] of Object.entries(records)) {
    for (const record of list) entities[name as EntityName].parse(record);
  }
  for (const each of goals) goal.parse(each);
});

it('is the same company whenever it is made for the same day and locale', () => {
  expect(demoCompany(today, 'pl')).toEqual(demoCompany(today, 'pl'));
});

it('is about the size of a real small team', () => {
  const { records } = demoCompany(today, 'en');
  expect(records.users).toHaveLength(9);
  expect(records.teams).toHaveLength(3);
  expect(records.deals).toHaveLength(900);
  expect(records.activities?.length).toBeGreaterThan(7_500);
  expect(records.activities?.length).toBeLessThan(10_500);
  expect(new Set(records.customers?.map(({ name }) => name)).size).toBeGreaterThan(250);
});

it('lets each move start where the one before ended, and begin with the creation', () => {
  const { records } = demoCompany(today, 'en');
  const moves = Map.groupBy(records.transitions ?? [], ({ dealId }) => dealId);
  for (const deal of records.deals ?? []) {
    const chain = moves.get(deal.id) ?? [];
    expect(chain[0]).toMatchObject({ fromStageId: null, at: deal.createdAt, seq: 0 });
    chain.slice(1).forEach((move, index) => {
      expect(move.fromStageId).toBe(chain[index]?.toStageId);
      expect(move.at > (chain[index]?.at ?? '')).toBe(true);
    });
    expect(chain.at(-1)?.toStageId).toBe(deal.stageId);
    if (deal.status !== 'open') expect(deal.closedAt).toBe(chain.at(-1)?.at);
  }
});

it('points only at records that exist', () => {
  const { records, goals, userId } = demoCompany(today, 'tr');
  const ids = (list: readonly { id: string }[] | undefined): Set<string | null | undefined> =>
    new Set([null, undefined, ...(list ?? []).map(({ id }) => id)]);
  const users = ids(records.users);
  for (const deal of records.deals ?? []) {
    expect(users).toContain(deal.ownerId);
    expect(ids(records.customers)).toContain(deal.customerId);
    expect(ids(records.lossReasons)).toContain(deal.lossReasonId);
  }
  const deals = ids(records.deals);
  for (const activity of records.activities ?? []) expect(deals).toContain(activity.dealId);
  for (const lead of records.leads ?? []) expect(deals).toContain(lead.convertedDealId);
  for (const { scope, scopeId } of goals)
    expect(ids(scope === 'team' ? records.teams : records.users)).toContain(scopeId);
  expect(users).toContain(userId);
});

it.each(['2026-11-21', '2026-11-01', '2027-01-04', '2028-02-29'])(
  'lets nothing happen on or after %s but what is planned',
  (day) => {
    const { records, timeZone } = demoCompany(day, 'en');
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
    for (const { at } of records.transitions ?? []) expect(at < midnight).toBe(true);
    for (const { at } of records.fieldChanges ?? []) expect(at < midnight).toBe(true);
    for (const { createdAt } of records.leads ?? []) expect(createdAt < midnight).toBe(true);
    for (const { at, status, repliedAt } of records.activities ?? []) {
      if (status !== 'planned') expect(at < midnight).toBe(true);
      expect((repliedAt ?? '') < midnight).toBe(true);
    }
  },
);

it('has the odd deals that reports must cope with', () => {
  const { records } = demoCompany(today, 'en');
  const deals = records.deals ?? [];
  expect(deals.filter(({ amount }) => amount === null).length).toBeGreaterThan(10);
  expect(deals.filter(({ ownerId }) => ownerId === null).length).toBeGreaterThan(2);
  expect(deals.filter((deal) => deal.status === 'lost' && deal.lossReasonId === null).length).toBeGreaterThan(
    10,
  );
  const fields = new Set(records.fieldChanges?.map(({ field }) => field));
  expect(fields).toEqual(new Set(['ownerId', 'amount', 'expectedCloseDate']));
  const position = new Map(records.stages?.map(({ id, position: at }) => [id, at]));
  const back = records.transitions?.filter(
    (move) => move.fromStageId && (position.get(move.fromStageId) ?? 0) > (position.get(move.toStageId) ?? 0),
  );
  expect(back?.length).toBeGreaterThan(10);
});

it('answers calls best in the middle of the week, late morning and afternoon', () => {
  const { records, timeZone } = demoCompany(today, 'en');
  const rate = (good: boolean): number => {
    const calls = (records.activities ?? []).filter((activity) => {
      if (activity.kind !== 'call' || activity.status !== 'done') return false;
      const at = Temporal.Instant.from(activity.at).toZonedDateTimeISO(timeZone);
      return (at.dayOfWeek >= 2 && at.dayOfWeek <= 4 && [10, 11, 14, 15].includes(at.hour)) === good;
    });
    return calls.filter(({ outcomeKind }) => outcomeKind === 'connected').length / calls.length;
  };
  expect(rate(true)).toBeGreaterThan(rate(false) + 0.12);
});

it.each(locales)('has a team ahead, a team close and a team behind this month (%s)', (locale) => {
  const { records, goals } = demoCompany(today, locale);
  const current = (each: Goal): boolean =>
    each.from <= today && each.to > today && each.metric === 'won_value';
  const [one, two, three] = ['team1', 'team2', 'team3'].map((team) => {
    const found = goals.find(
      (each) =>
        current(each) &&
        each.scopeId === team &&
        Date.parse(each.to) - Date.parse(each.from) < 32 * 86_400_000,
    );
    if (!found) throw new Error(`no goal for ${team}`);
    const members = new Set(
      records.users
        ?.filter(({ teamIds, role }) => role === 'rep' && teamIds?.includes(team))
        .map(({ id }) => id),
    );
    const won = (records.deals ?? []).filter(
      (deal) =>
        deal.status === 'won' && members.has(deal.ownerId ?? '') && (deal.closedAt ?? '') >= found.from,
    );
    const rest = locale === 'fa' ? [4, 5] : [6, 7];
    const worked = (to: string): number => {
      let count = 0;
      for (let day = Temporal.PlainDate.from(found.from); day.toString() < to; day = day.add({ days: 1 })) {
        if (!rest.includes(day.dayOfWeek)) count++;
      }
      return count;
    };
    const actual = won.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
    return actual / ((found.target * worked(today)) / worked(found.to));
  });
  expect(one).toBeGreaterThan(1);
  expect(two).toBeGreaterThan(0.9);
  expect(two).toBeLessThan(1);
  expect(three).toBeLessThan(0.9);
});

it('is made in an instant', () => {
  demoCompany(today, 'en');
  const started = performance.now();
  demoCompany(today, 'fa');
  expect(performance.now() - started).toBeLessThan(1_500); // 300 ms on a quiet machine.
});

it('stores in little room', () => {
  expect(gzipSync(JSON.stringify(demoCompany(today, 'en').records)).length).toBeLessThan(600_000);
});
