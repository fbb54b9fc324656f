import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { hubspot } from '@/lib/connectors/hubspot/connector';
import type { Deal } from '@/lib/model/entities';
import { type Everything, readAll } from '@/lib/sync/read-all';
import { addDeal, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

/** Reads what changed since a reading, and keeps the pages. */
async function changesSince(before: Everything): Promise<{ read: Everything; pages: Page[] }> {
  const pages: Page[] = [];
  const read = await readAll(hubspot, httpOf(hubspot, simulator), {
    signal: AbortSignal.timeout(60_000),
    since: checkpointsOf(before),
    onPage: (_stream, page) => pages.push(page),
  });
  return { read, pages };
}

const dealFields = ['name', 'stageId', 'amount', 'ownerId', 'customerId', 'contactIds', 'updatedAt'];
const ofDeals = (read: Everything, ids: readonly string[]) =>
  byId(found(read, 'deals', dealFields).filter(({ id }) => ids.includes(String(id))));
const ofCompany = (ids: readonly string[]) =>
  byId(expected(simulator, 'deals', dealFields).filter(({ id }) => ids.includes(String(id))));

describe('reading what changed in HubSpot', () => {
  it('brings the changed deals with their whole history, and hardly any other', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(hubspot, simulator);
    const open = simulator.company.deals.find(({ stageId }) => stageId === 'p1-s0') as Deal;
    moveDeal(simulator.company, open.id, 'p1-won');
    moveDeal(simulator.company, open.id, 'p1-s1');
    moveDeal(simulator.company, open.id, 'p1-s0');
    editDeal(simulator.company, 'd7', { amount: 123_400, customerId: 'c3', contactIds: [] });
    addDeal(simulator.company, 'd900', { customerId: 'c30', contactIds: ['c30'] });
    const { read } = await changesSince(before);
    const changed = [open.id, 'd7', 'd900'].map((id) => simulator.idOf('deals', id));
    expect(ofDeals(read, changed)).toEqual(ofCompany(changed));
    const [moved] = changed;
    const told = found(read, 'transitions', ['dealId', 'toStageId', 'at']).filter(
      ({ dealId }) => dealId === moved,
    );
    const all = expected(simulator, 'transitions', ['dealId', 'toStageId', 'at']);
    expect(byId(told)).toEqual(byId(all.filter(({ dealId }) => dealId === moved)));
    expect(read.records.deals?.length).toBeLessThan(10);
    expect(read.records.customers ?? []).toHaveLength(
      [...new Set((read.records.customers ?? []).map(({ id }) => id))].length,
    );
  });

  it('finds a reopened deal as it went', async () => {
    simulator = await start(richCompany());
    const lost = simulator.company.deals.find(({ stageId }) => stageId === 'p2-lost') as Deal;
    moveDeal(simulator.company, lost.id, 'p2-s2');
    const read = await readSimulator(hubspot, simulator);
    const path = (read.records.transitions ?? [])
      .filter(({ dealId }) => dealId === simulator.idOf('deals', lost.id))
      .map(({ toStageId }) => toStageId);
    expect(path.slice(-2)).toEqual(['p2-lost', 'p2-s2'].map((id) => simulator.idOf('stages', id)));
  });

  it('names what was deleted, of each kind', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(hubspot, simulator);
    const call = simulator.company.activities.find(({ kind }) => kind === 'call')?.id as string;
    const gone = {
      deals: simulator.idOf('deals', 'd4'),
      customers: simulator.idOf('customers', 'c2'),
      activities: simulator.idOf('activities', call),
    };
    remove(simulator.company, 'deals', 'd4');
    remove(simulator.company, 'customers', 'c2');
    remove(simulator.company, 'activities', call);
    const { pages } = await changesSince(before);
    for (const [entity, id] of Object.entries(gone)) {
      const removed = pages.flatMap((page) => page.removed?.[entity as keyof typeof gone] ?? []);
      expect(removed).toEqual([id]);
    }
  });

  it('names what was merged into another record', async () => {
    simulator = await start(richCompany());
    const own = JSON.stringify({ id: '5', properties: { hs_merged_object_ids: '3;4;5', name: 'Both' } });
    simulator.server.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/companies') ? { body: { results: [JSON.parse(own)] } } : undefined;
    const pages: Page[] = [];
    await readAll(hubspot, httpOf(hubspot, simulator), {
      signal: AbortSignal.timeout(60_000),
      onPage: (stream, page) => stream === 'companies' && pages.push(page),
    });
    expect(pages.map(({ removed }) => removed?.customers)).toEqual([['company-3', 'company-4']]);
  });

  it('goes on through many changes without losing one, though all were made in the same moment', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(hubspot, simulator);
    editDeal(simulator.company, 'd1', { name: 'first' });
    const at = simulator.company.deals.find(({ id }) => id === 'd1')?.updatedAt;
    for (const deal of simulator.company.deals)
      Object.assign(deal, { updatedAt: at, name: `all ${deal.id}` });
    const { read } = await changesSince(before);
    expect(read.streams.find(({ id }) => id === 'deals')?.failure).toBeUndefined();
    expect(read.records.deals).toHaveLength(simulator.company.deals.length);
  });

  it('does not go back in time when nothing changes', async () => {
    simulator = await start(richCompany());
    const first = await readSimulator(hubspot, simulator);
    const second = (await changesSince(first)).read;
    const third = (await changesSince(second)).read;
    expect(checkpointsOf(second)).toEqual(checkpointsOf(first));
    expect(checkpointsOf(third)).toEqual(checkpointsOf(first));
  });

  it('goes on from any cursor after it was cut off', async () => {
    simulator = await start(richCompany());
    const whole = await readSimulator(hubspot, simulator);
    const http = httpOf(hubspot, simulator);
    const signal = AbortSignal.timeout(60_000);
    const facts = await hubspot.identify(http, signal);
    const stream = hubspot.streams.find(({ id }) => id === 'deals');
    const first = await stream?.page(http, { facts }, signal);
    const stored = JSON.parse(JSON.stringify(first?.next));
    const second = await stream?.page(httpOf(hubspot, simulator), { cursor: stored, facts }, signal);
    const ids = [...(first?.upserts.deals ?? []), ...(second?.upserts.deals ?? [])].map(({ id }) => id);
    expect(ids).toEqual(whole.records.deals?.slice(0, 100).map(({ id }) => id));
  });
});
