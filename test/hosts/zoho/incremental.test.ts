import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { zoho } from '@/lib/connectors/zoho/connector';
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
  const read = await readAll(zoho, httpOf(zoho, simulator), {
    signal: AbortSignal.timeout(60_000),
    since: checkpointsOf(before),
    onPage: (_stream, page) => pages.push(page),
  });
  return { read, pages };
}

const dealFields = ['name', 'stageId', 'amount', 'ownerId', 'customerId', 'updatedAt'];

describe('reading what changed in Zoho', () => {
  it('brings the changed deals with their whole history, and hardly any other', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(zoho, simulator);
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
    expect(only(found(read, 'deals', dealFields), 'id')).toEqual(
      only(expected(simulator, 'deals', dealFields), 'id'),
    );
    const moves = ['dealId', 'fromStageId', 'toStageId', 'at'];
    expect(only(found(read, 'transitions', moves), 'dealId')).toEqual(
      only(expected(simulator, 'transitions', moves), 'dealId'),
    );
    expect(read.records.deals?.length).toBeLessThan(10);
  });

  it('asks with the moment of the last change that it has seen, some minutes earlier', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const before = await readSimulator(zoho, simulator);
    const latest =
      simulator.company.deals
        .map(({ updatedAt }) => updatedAt ?? '')
        .sort()
        .at(-1) ?? '';
    simulator.server.requests.length = 0;
    await changesSince(before);
    const asked = simulator.server.requests.find(({ path }) => path === '/crm/v8/Deals');
    const since = Date.parse(asked?.headers['if-modified-since'] ?? '');
    expect(Date.parse(latest) - since).toBe(10 * 60_000);
  });

  it('takes an answer without a body for nothing new, and does not go back in time', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const first = await readSimulator(zoho, simulator);
    const empty = Object.fromEntries(
      Object.keys(checkpointsOf(first)).map((id) => [id, { at: '2030-01-01T00:00:00Z' }]),
    );
    const pages: Page[] = [];
    const read = await readAll(zoho, httpOf(zoho, simulator), {
      signal: AbortSignal.timeout(60_000),
      since: empty,
      onPage: (_stream, page) => pages.push(page),
    });
    expect(read.records.deals ?? []).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(checkpointsOf(read)).toEqual(empty);
    const second = (await changesSince(first)).read;
    expect(checkpointsOf(second)).toEqual(checkpointsOf(first));
  });

  it('names what was deleted, of each module', async () => {
    simulator = await start(richCompany());
    const before = await readSimulator(zoho, simulator);
    const gone = { deals: simulator.idOf('deals', 'd4'), leads: simulator.idOf('leads', 'le3') };
    remove(simulator.company, 'deals', 'd4');
    remove(simulator.company, 'leads', 'le3');
    const { pages } = await changesSince(before);
    for (const [entity, id] of Object.entries(gone)) {
      expect(pages.flatMap((page) => page.removed?.[entity as keyof typeof gone] ?? [])).toEqual([id]);
    }
  });

  it('knows where deals stand before their histories are read', async () => {
    simulator = await start(richCompany({ deals: 20 }));
    const read = await readAll(
      { ...zoho, streams: zoho.streams.filter(({ id }) => id === 'deals') },
      httpOf(zoho, simulator),
      {
        signal: AbortSignal.timeout(60_000),
        maxPages: 1,
      },
    );
    const { histories: _, ...without } = zoho;
    const early = await readAll(without, httpOf(zoho, simulator), { signal: AbortSignal.timeout(60_000) });
    expect(early.records.transitions?.every(({ synthetic }) => synthetic === true)).toBe(true);
    for (const deal of early.records.deals ?? []) {
      const last = early.records.transitions?.filter(({ dealId }) => dealId === deal.id).at(-1);
      expect(last?.toStageId).toBe(deal.stageId);
    }
    expect(read.records.deals).toHaveLength(20);
  });

  it('goes on from any cursor after it was cut off', async () => {
    simulator = await start(richCompany({ deals: 20 }), { perPage: 8 });
    const signal = AbortSignal.timeout(60_000);
    const facts = await zoho.identify(httpOf(zoho, simulator), signal);
    const stream = zoho.streams.find(({ id }) => id === 'deals');
    const ids: string[] = [];
    let cursor: Page['next'];
    for (let pages = 0; pages < 3; pages++) {
      const stored = cursor === undefined ? undefined : JSON.parse(JSON.stringify(cursor));
      const page = await stream?.page(httpOf(zoho, simulator), { cursor: stored, facts }, signal);
      ids.push(...(page?.upserts.deals ?? []).map(({ id }) => id));
      cursor = page?.next;
    }
    expect(new Set(ids).size).toBe(20);
    expect(cursor).toBeUndefined();
  });
});
