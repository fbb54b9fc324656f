import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { suitecrm } from '@/lib/connectors/suitecrm/connector';
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

describe('the company read from SuiteCRM', () => {
  let simulator: Simulator;
  let read: Everything;
  beforeAll(async () => {
    simulator = await start(richCompany(), { perPage: 50 });
    read = await readSimulator(suitecrm, simulator);
  });
  afterAll(() => simulator.close());

  const entities: readonly (keyof Company & EntityName)[] = [
    'users',
    'teams',
    'pipelines',
    'stages',
    'sources',
    'lossReasons',
    'customers',
    'products',
    'deals',
    'leads',
    'activities',
  ];
  it.each(entities)('has the same %s', (entity) => {
    const fields = read.facts.capabilities[entity]?.fields ?? [];
    const same = expected(simulator, entity, fields).map((row) =>
      'convertedCustomerId' in row ? { ...row, convertedCustomerId: simulator.idOf('customers', 'c1') } : row,
    );
    expect(ordered(found(read, entity, fields))).toEqual(ordered(same));
  });

  it('fills what it says and says what it fills', () => {
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('rejects nothing and reads every stream to its end, in several pages', () => {
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.streams.find(({ id }) => id === 'deals')?.pages).toBe(3);
  });

  it('knows where deals stand, and makes up how they came there', () => {
    for (const deal of read.records.deals ?? []) {
      const own = (read.records.transitions ?? []).filter(({ dealId }) => dealId === deal.id);
      expect(own.at(-1)?.toStageId).toBe(deal.stageId);
      expect(own.filter(({ fromStageId }) => fromStageId === null)).toHaveLength(1);
    }
  });

  it('names who is signed in, the currency, and the field that tells why a deal was lost', () => {
    expect(read.facts).toMatchObject({
      userName: 'Ewa Kowalska',
      userId: simulator.idOf('users', 'u1'),
      currency: 'EUR',
      reasonFields: [{ id: 'loss_reason_c', label: 'Loss reason', likely: true }],
    });
  });
});

describe('reading what changed in SuiteCRM', () => {
  let simulator: Simulator;
  afterEach(() => simulator.close());

  async function changesSince(before: Everything): Promise<{ read: Everything; pages: Page[] }> {
    const pages: Page[] = [];
    const read = await readAll(suitecrm, httpOf(suitecrm, simulator), {
      signal: AbortSignal.timeout(60_000),
      since: checkpointsOf(before),
      onPage: (_stream, page) => pages.push(page),
    });
    return { read, pages };
  }

  /** Ids that the only sweep of an entity tells. */
  async function swept(entity: EntityName, { facts }: Everything): Promise<string[]> {
    const http = httpOf(suitecrm, simulator);
    const sweeps = suitecrm.streams.flatMap(({ sweep }) => (sweep?.entity === entity ? [sweep] : []));
    expect(sweeps).toHaveLength(1);
    const ids: string[] = [];
    for (let cursor: Page['next']; ; ) {
      const page = await sweeps[0]?.ids(http, { cursor, facts }, AbortSignal.timeout(9_000));
      ids.push(...(page?.ids ?? []));
      cursor = page?.next;
      if (cursor === undefined) return ids;
    }
  }

  it('brings the changed deals and hardly any other, and what was deleted', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(suitecrm, simulator);
    moveDeal(simulator.company, 'd9', 'p1-lost');
    editDeal(simulator.company, 'd7', { amount: 123_400 });
    addDeal(simulator.company, 'd900');
    remove(simulator.company, 'deals', 'd4');
    const { read, pages } = await changesSince(before);
    const fields = ['name', 'stageId', 'amount', 'ownerId', 'updatedAt'];
    const changed = ['d9', 'd7', 'd900'].map((id) => simulator.idOf('deals', id));
    const only = (rows: readonly Row[]) => ordered(rows.filter(({ id }) => changed.includes(String(id))));
    expect(only(found(read, 'deals', fields))).toEqual(only(expected(simulator, 'deals', fields)));
    expect(read.records.deals?.length).toBeLessThan(10);
    expect(pages.flatMap(({ removed }) => removed?.deals ?? [])).toEqual([simulator.idOf('deals', 'd4')]);
    const stand = pages.flatMap(({ stands }) => stands ?? []).find(({ dealId }) => dealId === changed[0]);
    expect(stand?.stageId).toBe('opportunities:Closed Lost');
    // On the same day, where only the time tells.
    moveDeal(simulator.company, 'd9', 'p1-won');
    const again = (await changesSince(read)).read;
    expect(again.records.deals?.find(({ id }) => id === changed[0])?.stageId).toBe(
      'opportunities:Closed Won',
    );
  });

  it('goes on where an older server cannot list what was deleted, and finds it by all ids', async () => {
    simulator = await start(richCompany({ deals: 20 }), { listsDeleted: false, perPage: 8 });
    const before = await readSimulator(suitecrm, simulator);
    remove(simulator.company, 'deals', 'd4');
    const { read } = await changesSince(before);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    for (const entity of ['deals', 'customers', 'activities', 'leads', 'users', 'products'] as const) {
      const all = simulator.company[entity].map(({ id }) => simulator.idOf(entity, id));
      expect((await swept(entity, before)).sort()).toEqual(all.sort());
    }
  });

  it('does not go back in time when nothing changes', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const first = await readSimulator(suitecrm, simulator);
    expect(checkpointsOf((await changesSince(first)).read)).toEqual(checkpointsOf(first));
  });
});
