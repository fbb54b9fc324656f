import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { engagebay } from '@/lib/connectors/engagebay/connector';
import type { EntityName } from '@/lib/model/entities';
import { type Everything, readAll } from '@/lib/sync/read-all';
import { addDeal, type Company, editDeal, moveDeal, remove } from '../toolkit/company';
import { capabilityFaults, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { start } from './simulator';

type Row = Readonly<Record<string, unknown>>;
const ordered = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('the company read from EngageBay', () => {
  let simulator: Simulator;
  let read: Everything;
  beforeAll(async () => {
    simulator = await start(richCompany(), { perPage: 50 });
    read = await readSimulator(engagebay, simulator);
  });
  afterAll(() => simulator.close());

  const entities: readonly (keyof Company & EntityName)[] = [
    'users',
    'pipelines',
    'stages',
    'lossReasons',
    'customers',
    'products',
    'deals',
    'activities',
  ];
  it.each(entities)('has the same %s', (entity) => {
    const fields = read.facts.capabilities[entity]?.fields ?? [];
    expect(ordered(found(read, entity, fields))).toEqual(ordered(expected(simulator, entity, fields)));
  });

  it('fills what it says and says what it fills', () => {
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('rejects nothing and reads every stream to its end, all tracks and pages of them', () => {
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.streams.find(({ id }) => id === 'deals')?.pages).toBe(4);
  });

  it('knows where deals stand, and who is signed in', () => {
    for (const deal of read.records.deals ?? []) {
      const own = (read.records.transitions ?? []).filter(({ dealId }) => dealId === deal.id);
      expect(own.at(-1)?.toStageId).toBe(deal.stageId);
    }
    expect(read.facts).toMatchObject({
      userId: simulator.idOf('users', 'u1'),
      login: 'person1@example.com',
      organisation: '5641864006860800',
      timeZone: 'Europe/Warsaw',
      reasonFields: [{ id: 'Lost reason', label: 'Lost reason', likely: true }],
    });
  });
});

describe('reading what changed in EngageBay', () => {
  let simulator: Simulator;
  afterEach(() => simulator.close());

  it('brings changed deals and new ones, which have no time of change, and hardly any other', async () => {
    simulator = await start(richCompany(), { perPage: 10 });
    const before = await readSimulator(engagebay, simulator);
    moveDeal(simulator.company, 'd9', 'p1-lost');
    editDeal(simulator.company, 'd7', { amount: 123_400 });
    addDeal(simulator.company, 'd900', { pipelineId: 'p2' });
    const since = checkpointsOf(before);
    const read = await readAll(engagebay, httpOf(engagebay, simulator), {
      signal: AbortSignal.timeout(60_000),
      since,
    });
    const changed = ['d9', 'd7', 'd900'].map((id) => simulator.idOf('deals', id));
    const only = (rows: readonly Row[]) => ordered(rows.filter(({ id }) => changed.includes(String(id))));
    const fields = ['name', 'stageId', 'amount', 'ownerId'];
    expect(only(found(read, 'deals', fields))).toEqual(only(expected(simulator, 'deals', fields)));
    expect(read.records.deals?.length).toBeLessThan(10);
    expect(read.records.customers?.length).toBeLessThan(5);
    const again = await readAll(engagebay, httpOf(engagebay, simulator), {
      signal: AbortSignal.timeout(60_000),
      since: checkpointsOf(read),
    });
    expect(checkpointsOf(again)).toEqual(checkpointsOf(read));
  });

  it('finds what was deleted by all ids, each entity by one stream', async () => {
    simulator = await start(richCompany({ deals: 30 }), { perPage: 10 });
    const { facts } = await readSimulator(engagebay, simulator);
    remove(simulator.company, 'deals', 'd4');
    remove(simulator.company, 'customers', 'c2');
    for (const entity of ['deals', 'customers', 'products'] as const) {
      const sweeps = engagebay.streams.flatMap(({ sweep }) => (sweep?.entity === entity ? [sweep] : []));
      expect(sweeps).toHaveLength(1);
      const ids: string[] = [];
      for (let cursor: Page['next']; ; ) {
        const http = httpOf(engagebay, simulator);
        const page = await sweeps[0]?.ids(http, { cursor, facts }, AbortSignal.timeout(9_000));
        ids.push(...(page?.ids ?? []));
        cursor = page?.next;
        if (cursor === undefined) break;
      }
      const all = simulator.company[entity].map(({ id }) => simulator.idOf(entity, id));
      expect(ids.sort()).toEqual(all.sort());
    }
  });
});
