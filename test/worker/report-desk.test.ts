import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { compact } from '@/lib/cache/compaction';
import type { AccountDatabase } from '@/lib/cache/database';
import { type StreamState, unread } from '@/lib/cache/stream-state';
import type { EngineEvent, EngineQuestions } from '@/lib/messages/engine';
import type { Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { defineReport } from '@/lib/reports/report';
import { ReportDesk } from '@/lib/worker/report-desk';

const at = '2026-03-01T08:00:00Z';
const scope: Scope = {
  period: { from: '2026-01-01', to: '2026-02-01' },
  comparison: 'none',
  filters: {},
  asOf: at,
  timeZone: 'Europe/Warsaw',
  weekStart: 1,
  baseCurrency: 'PLN',
  currencies: {},
  rates: { PLN: '1', EUR: '4.25' },
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [] },
  attribution: 'event',
};

/** Every deal there is, and what it is worth. */
const everyDeal = defineReport({
  id: 'every-deal',
  needs: ['deals'],
  dateField: 'created',
  compute({ company, select }) {
    const rows = Int32Array.from({ length: company.deals.length }, (_, row) => row);
    select('deals', rows, 'base');
    select('deals', rows);
    const value = rows.reduce((sum, row) => sum + (company.amounts.base[row] || 0), 0);
    return { n: rows.length, blocks: [], charts: [], figures: { value } };
  },
});
const everyGoal = defineReport({
  id: 'every-goal',
  needs: ['goals'],
  dateField: 'created',
  compute: ({ company }) => ({ n: company.tables.goals.length, blocks: [], charts: [], figures: null }),
});

const aDeal = (id: string, amount: number, more: object = {}) => ({
  id,
  name: `Deal ${id}`,
  pipelineId: 'p',
  stageId: 's',
  amount,
  currency: 'PLN',
  createdAt: `2026-01-0${id}T08:00:00Z`,
  ...more,
});
const records: Records = {
  users: [
    { id: 'u1', name: 'Zoë', active: true },
    { id: 'u2', name: 'Ana', active: true },
  ],
  customers: [
    { id: 'c1', kind: 'company', name: 'İstanbul Gıda' },
    { id: 'c2', kind: 'company', name: 'Łódź Sp. z o.o.' },
  ],
  deals: [
    aDeal('1', 500, { customerId: 'c1', ownerId: 'u1' }),
    aDeal('2', 100, { customerId: 'c2', currency: 'EUR' }),
    aDeal('3', 900),
    aDeal('4', 7, { currency: 'USD' }),
  ],
};

let accounts = 0;
let account = '';
let store: AccountStore;
let desk: ReportDesk;
const events: EngineEvent[] = [];
beforeEach(async () => {
  account = `desk-${++accounts}`;
  store = await AccountStore.open(account);
  events.length = 0;
  desk = new ReportDesk([everyDeal, everyGoal], (event) => events.push(event));
});
afterEach(() => {
  desk.close();
  store.close();
});

const run = (report = 'every-deal', goals: EngineQuestions['run']['ask']['goals'] = []) =>
  desk.answers.run({ account, report, scope, goals });
const list = (resultId: number, more: Partial<EngineQuestions['records']['ask']> = {}) =>
  desk.answers.records({
    resultId,
    selection: 0,
    offset: 0,
    limit: 10,
    sort: 'largest',
    search: '',
    locale: 'tr',
    ...more,
  });
const commit = (upserts: Records, more: Partial<StreamState> = {}, removed?: string[]) =>
  store.commit({
    stream: { ...unread('deals', ['deals', 'customers']), ...more },
    upserts,
    ...(removed && { removed: { users: { keys: removed, at } } }),
    from: '',
    fresh: false,
    at,
  });
const begin = (streams: StreamState[], capabilities: object) =>
  store.begin(streams, { state: 'running' }, capabilities as Record<string, unknown>);

describe('the report desk', () => {
  it('lists the records behind a figure, which add up to it', async () => {
    await store.replace('import', records, at);
    const { result, resultId } = await run();
    const page = await list(resultId);
    expect(page).toMatchObject({ entity: 'deals', count: 4, found: 4, sum: 1825, foundSum: 1825 });
    expect(result.figures).toEqual({ value: page.sum });
    expect(page.lines.map(({ id, base }) => [id, base])).toEqual([
      ['3', 900],
      ['1', 500],
      ['2', 425],
      ['4', null],
    ]);
    expect(page.lines[1]).toMatchObject({
      title: 'İstanbul Gıda',
      subtitle: 'Deal 1',
      ownerName: 'Zoë',
      amount: 500,
      currency: 'PLN',
      at: Date.parse('2026-01-01T08:00:00Z') / 1000,
      state: 'open',
    });
  });

  it('searches without case and accents, and keeps the figure in sight', async () => {
    await store.replace('import', records, at);
    const { resultId } = await run();
    for (const search of ['istanbul', 'ISTANBUL gida', 'zoe', 'ıstanbul']) {
      const page = await list(resultId, { search });
      expect(
        page.lines.map(({ id }) => id),
        search,
      ).toEqual(['1']);
      expect(page).toMatchObject({ count: 4, sum: 1825, found: 1, foundSum: 500 });
    }
    expect((await list(resultId, { search: 'lodz' })).lines.map(({ id }) => id)).toEqual(['2']);
  });

  it('sorts by name in the language asked for, by date, and gives pages', async () => {
    await store.replace('import', records, at);
    const { resultId } = await run();
    const ids = async (more: Partial<EngineQuestions['records']['ask']>) =>
      (await list(resultId, more)).lines.map(({ id }) => id);
    expect(await ids({ sort: 'name' })).toEqual(['3', '4', '1', '2']);
    expect(await ids({ sort: 'newest' })).toEqual(['4', '3', '2', '1']);
    expect(await ids({ sort: 'newest', offset: 1, limit: 2 })).toEqual(['3', '2']);
    expect(await list(resultId, { selection: 1 })).toMatchObject({ sum: 1825, foundSum: 1825, count: 4 });
  });

  it('follows new records, and says so', async () => {
    await begin([unread('deals', ['deals'])], {});
    expect((await desk.answers.watch({ account })).state).toBe('running');
    await commit({ deals: [aDeal('1', 5)] });
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('data');
    expect((await run()).result.figures).toEqual({ value: 5 });
    await commit({ deals: [aDeal('1', 6), aDeal('2', 3)] });
    expect((await run()).result.figures).toEqual({ value: 9 });
    await compact((store as unknown as { db: AccountDatabase }).db);
    await commit({ deals: [aDeal('3', 1)] });
    expect((await run()).result.figures).toEqual({ value: 10 });
  });

  it('still finds the records of an older result after rows have moved', async () => {
    await store.replace('import', records, at);
    const people = defineReport({
      id: 'people',
      needs: [],
      dateField: 'created',
      compute: ({ select }) => {
        select('users', Int32Array.of(1));
        return { n: 1, blocks: [], charts: [], figures: null };
      },
    });
    const own = new ReportDesk([people], () => undefined);
    const { resultId } = await own.answers.run({ account, report: 'people', scope, goals: [] });
    const page = { offset: 0, limit: 9, sort: 'name', search: '', locale: 'en' } as const;
    const listed = () => own.answers.records({ resultId, selection: 0, ...page });
    await commit({}, {}, ['u1']);
    expect((await listed()).lines.map(({ id }) => id)).toEqual(['u2']);
    await commit({}, {}, ['u2']);
    expect(await listed()).toMatchObject({ count: 0, lines: [] });
    own.close();
  });

  it('keeps the last twenty results', async () => {
    await store.replace('import', records, at);
    const first = await run();
    for (let n = 0; n < 19; n++) await run();
    await expect(list(first.resultId)).resolves.toMatchObject({ count: 4 });
    await run();
    await expect(list(first.resultId)).rejects.toMatchObject({ failure: { kind: 'bad-input' } });
  });

  it('never shows a part as the whole', async () => {
    const reading = { ...unread('deals', ['deals']), phase: 'reading', read: 2, total: 9 } as const;
    const capabilities = { deals: { fields: [] } };
    expect((await run()).result).toMatchObject({
      state: 'empty',
      reasons: [{ key: 'still-reading', values: { entity: 'deals', read: 0 } }],
    });
    await begin([unread('deals', ['deals'])], capabilities);
    expect((await run()).result).toMatchObject({ state: 'empty', reasons: [{ key: 'still-reading' }] });
    await commit({ deals: [aDeal('1', 5)] }, reading);
    expect((await run()).result).toMatchObject({
      state: 'partial',
      reasons: [{ key: 'still-reading', values: { entity: 'deals', read: 2, total: 9 } }],
    });
    await commit({}, { ...reading, phase: 'no-access' });
    expect((await run()).result).toMatchObject({ state: 'partial', reasons: [{ key: 'no-access' }] });
    await commit({}, { ...reading, phase: 'done', whole: true });
    expect((await run()).result).toMatchObject({ state: 'ok', reasons: [] });
  });

  it('tells what a host does not have from what it has none of', async () => {
    const done = { ...unread('deals', ['deals']), phase: 'done', whole: true } as const;
    await begin([done], { deals: { fields: [] } });
    expect((await run()).result).toMatchObject({ state: 'empty', reasons: [{ key: 'nothing-in-period' }] });
    await begin([done], { users: { fields: [] } });
    expect((await run()).result).toMatchObject({ state: 'unavailable', reasons: [{ key: 'no-deals' }] });
  });

  it('takes the goals that come with the question', async () => {
    await store.replace('import', records, at);
    const goal = {
      id: 'g',
      metric: 'won_count',
      scope: 'company',
      from: '2026-01-01',
      to: '2026-02-01',
      target: 3,
    } as const;
    expect((await run('every-goal', [goal])).result.foot.n).toBe(1);
    expect((await run('every-goal')).result.state).toBe('unavailable');
  });

  it('imports a dataset whole or not at all', async () => {
    await store.replace('import', records, at);
    const bad = JSON.stringify({ format: 'crm-canonical/1', deals: [{ id: 'x' }] });
    await expect(desk.answers.importDataset({ account, text: bad })).rejects.toMatchObject({
      failure: { kind: 'bad-input' },
    });
    expect((await desk.answers.contents({ account })).counts.deals).toBe(4);
    const good = JSON.stringify({ format: 'crm-canonical/1', deals: [aDeal('1', 5)] });
    expect((await desk.answers.importDataset({ account, text: good })).counts['deals']).toBe(1);
    expect(await desk.answers.contents({ account })).toMatchObject({
      counts: { deals: 1 },
      users: [],
      deals: { first: '2026-01-01T08:00:00Z', last: '2026-01-01T08:00:00Z' },
    });
  });

  it('makes no database by looking', async () => {
    const nobody = { account: 'nobody-there' };
    expect(await desk.answers.watch(nobody)).toEqual({ state: 'never', streams: [] });
    expect((await desk.answers.contents(nobody)).counts).toEqual({});
    expect(await desk.answers.rejected({ ...nobody, limit: 5 })).toEqual([]);
    expect(await AccountStore.existing('nobody-there')).toBeUndefined();
  });

  it('notices an account that appears, and one that goes', async () => {
    const later = `later-${accounts}`;
    await desk.answers.watch({ account: later });
    const made = await AccountStore.open(later);
    await made.setSync({ state: 'running' });
    const states = () => events.flatMap((event) => (event.kind === 'sync' ? event.status.state : []));
    await expect.poll(states, { timeout: 3_000 }).toEqual(['running']);
    await made.setSync({ state: 'done' });
    await expect.poll(states).toEqual(['running', 'done']);
    made.close();
    await AccountStore.delete(later);
    await expect.poll(states, { timeout: 3_000 }).toEqual(['running', 'done', 'never']);
    expect(await AccountStore.existing(later)).toBeUndefined();
  });
});
