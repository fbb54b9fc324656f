import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { salesforce } from '@/lib/connectors/salesforce/connector';
import type { Deal } from '@/lib/model/entities';
import { type Everything, readAll } from '@/lib/sync/read-all';
import { addDeal, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Awaited<ReturnType<typeof start>>;
afterEach(() => simulator.close());

/** Reads what changed since a reading, and keeps the pages. */
async function changesSince(before: Everything): Promise<{ read: Everything; pages: Page[] }> {
  const pages: Page[] = [];
  const read = await readAll(salesforce, httpOf(salesforce, simulator), {
    signal: AbortSignal.timeout(60_000),
    since: checkpointsOf(before),
    onPage: (_stream, page) => pages.push(page),
  });
  return { read, pages };
}

describe('reading what changed in Salesforce', () => {
  it('brings the changed deals with their whole history, and hardly any other', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(salesforce, simulator);
    const open = simulator.company.deals.find(({ stageId }) => stageId === 'p1-s0') as Deal;
    moveDeal(simulator.company, open.id, 'p1-lost');
    moveDeal(simulator.company, open.id, 'p1-s2');
    moveDeal(simulator.company, open.id, 'p1-s1');
    editDeal(simulator.company, 'd7', { amount: 123_400 });
    addDeal(simulator.company, 'd900');
    const { read } = await changesSince(before);
    const changed = [open.id, 'd7', 'd900'].map((id) => simulator.idOf('deals', id));
    const only = (rows: readonly Readonly<Record<string, unknown>>[], key: string) =>
      byId(rows.filter((row) => changed.includes(String(row[key]))));
    const fields = ['name', 'stageId', 'amount', 'ownerId', 'customerId', 'updatedAt'];
    expect(only(found(read, 'deals', fields), 'id')).toEqual(
      only(expected(simulator, 'deals', fields), 'id'),
    );
    const moves = ['dealId', 'fromStageId', 'toStageId', 'at'];
    expect(only(found(read, 'transitions', moves), 'dealId')).toEqual(
      only(expected(simulator, 'transitions', moves), 'dealId'),
    );
    expect(read.records.deals?.length).toBeLessThan(10);
  });

  it('asks from some minutes before the last change that it has seen', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const before = await readSimulator(salesforce, simulator);
    const latest = simulator.company.deals.map(({ updatedAt }) => updatedAt ?? '').sort();
    simulator.server.requests.length = 0;
    await changesSince(before);
    const asked = simulator.server.requests.map(({ query }) => query.get('q') ?? '');
    const ofDeals = asked.find((soql) => soql.includes('FROM Opportunity WHERE SystemModstamp')) ?? '';
    const since = Date.parse(/SystemModstamp >= (\S+)/.exec(ofDeals)?.[1] ?? '');
    expect(Date.parse(latest.at(-1) ?? '') - since).toBe(10 * 60_000);
  });

  it('names what was deleted, of each kind', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(salesforce, simulator);
    const call = simulator.company.activities.find(({ kind }) => kind === 'call')?.id as string;
    const gone = {
      deals: ['d4'],
      leads: ['le3'],
      customers: ['c2', 'c40'],
      activities: [call],
    } as const;
    for (const [entity, some] of Object.entries(gone)) {
      for (const id of some) remove(simulator.company, entity as keyof typeof gone, id);
    }
    const { pages } = await changesSince(before);
    for (const [entity, some] of Object.entries(gone)) {
      const key = entity as keyof typeof gone;
      expect(pages.flatMap((page) => page.removed?.[key] ?? [])).toEqual(
        some.map((id) => simulator.idOf(key, id)),
      );
    }
    expect(before.records.deals).toHaveLength(120);
    expect((await readSimulator(salesforce, simulator)).records.deals).toHaveLength(119);
  });

  it('does not go back in time when nothing changes', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const first = await readSimulator(salesforce, simulator);
    const second = (await changesSince(first)).read;
    expect(checkpointsOf(second)).toEqual(checkpointsOf(first));
  });

  it('goes on from any cursor after it was cut off, even when its locator is over', async () => {
    simulator = await start(richCompany(), { batch: 50 });
    const signal = AbortSignal.timeout(60_000);
    const http = httpOf(salesforce, simulator);
    const facts = await salesforce.identify(http, signal);
    const stream = salesforce.streams.find(({ id }) => id === 'deals');
    const ids: string[] = [];
    let cursor: Page['next'];
    for (let pages = 0; pages < 3; pages++) {
      const stored = cursor === undefined ? undefined : JSON.parse(JSON.stringify(cursor));
      const page = await stream?.page(http, { cursor: stored, facts }, signal);
      ids.push(...(page?.upserts.deals ?? []).map(({ id }) => id));
      cursor = page?.next;
      if (pages === 0) simulator.forgetLocators();
    }
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
    expect(cursor).toBeUndefined();
  });
});
