import { afterEach, describe, expect, it } from 'vitest';
import type { Json, Stream } from '@/lib/connectors/connector';
import { calls } from '@/lib/connectors/zendesk-sell/activities';
import { appointments } from '@/lib/connectors/zendesk-sell/appointments';
import { zendeskSell } from '@/lib/connectors/zendesk-sell/connector';
import { customers } from '@/lib/connectors/zendesk-sell/customers';
import { deals } from '@/lib/connectors/zendesk-sell/deals';
import { leads } from '@/lib/connectors/zendesk-sell/leads';
import { addDeal, editDeal, makeCompany, moveDeal, remove } from '../toolkit/company';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

async function started(deals = 30, maxRows = 100): Promise<Simulator> {
  simulator = await start(makeCompany({ deals }), { maxRows });
  return simulator;
}

async function asker(host: Simulator) {
  const http = httpOf(zendeskSell, host);
  const signal = AbortSignal.timeout(10_000);
  const facts = await zendeskSell.identify(http, signal);
  return {
    page: (stream: Stream, at: { cursor?: Json | undefined; since?: Json | undefined } = {}) =>
      stream.page(http, { ...at, facts }, signal),
    async swept({ sweep }: Stream): Promise<string[]> {
      const ids: string[] = [];
      let cursor: Json | undefined;
      do {
        const page = await sweep?.ids(http, { cursor, facts }, signal);
        ids.push(...(page?.ids ?? []));
        cursor = page?.next;
      } while (cursor !== undefined);
      return ids;
    },
  };
}

describe('a later reading of Zendesk Sell', () => {
  it('brings the deals that changed, and ends where it meets those that did not', async () => {
    const host = await started(120, 10);
    const { company } = host;
    const first = await readSimulator(zendeskSell, host);
    company.now = '2026-12-01T10:00:00Z';
    addDeal(company, 'new');
    editDeal(company, 'd3', { amount: 999_50, name: 'Renamed' });
    const open = company.deals.find((deal) => deal.stageId.endsWith('-s0'));
    moveDeal(company, open?.id ?? '', `${open?.pipelineId}-lost`);

    const later = await readSimulator(zendeskSell, host, { since: checkpointsOf(first) });
    const changed = ['new', 'd3', open?.id ?? ''].map((id) => host.idOf('deals', id));
    expect(later.records.deals?.map(({ id }) => id)).toEqual(expect.arrayContaining(changed));
    expect(later.streams.find(({ id }) => id === 'deals')?.pages).toBe(1);
    expect(later.records.deals?.find(({ name }) => name === 'Renamed')?.amount).toBe(999_50);
    const moved = later.records.transitions?.findLast(({ dealId }) => dealId === changed[2]);
    expect(moved).toMatchObject({
      toStageId: host.idOf('stages', `${open?.pipelineId}-lost`),
      at: company.now,
    });
  });

  it('finds what was deleted by asking for every id', async () => {
    const host = await started(30, 7);
    const read = await readSimulator(zendeskSell, host);
    const { swept } = await asker(host);
    const had = (entity: 'deals' | 'customers' | 'leads') =>
      (read.records[entity] ?? []).map(({ id }: { id: string }) => id).sort();
    expect((await swept(deals)).sort()).toEqual(had('deals'));
    expect((await swept(customers)).sort()).toEqual(had('customers'));
    expect((await swept(leads)).sort()).toEqual(had('leads'));
    const gone = host.idOf('deals', 'd3');
    remove(host.company, 'deals', 'd3');
    expect(await swept(deals)).not.toContain(gone);
  });

  it('goes on from the cursor of a reading that was killed', async () => {
    const host = await started(30, 7);
    const { page } = await asker(host);
    const ids: string[] = [];
    let cursor: Json | undefined;
    let checkpoint: Json | undefined;
    do {
      // What is stored between two pages is text.
      const stored = cursor === undefined ? undefined : (JSON.parse(JSON.stringify(cursor)) as Json);
      const one = await page(deals, { cursor: stored });
      ids.push(...(one.upserts.deals ?? []).map(({ id }) => id));
      cursor = one.next;
      checkpoint = one.checkpoint;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(30);
    const newest =
      host.company.deals
        .map(({ updatedAt }) => updatedAt ?? '')
        .sort()
        .at(-1) ?? '';
    const overlap = new Date(Date.parse(newest) - 300_000).toISOString().slice(0, 19);
    expect(checkpoint).toEqual({ from: `${overlap}Z` });
  });

  it('reads a list that cannot be sorted as it comes, and to its end', async () => {
    // A row a page: each page by itself looks as if it were in order.
    const host = await started(30, 1);
    const { page } = await asker(host);
    const since = { from: '2027-01-01T00:00:00Z' };
    const first = await page(calls, { since });
    expect(first.next).toMatchObject({ page: 2, unsorted: true });
    const asked = host.server.requests.filter(({ path }) => path === '/v2/calls');
    // What makes no sense is asked for once more, by rule; then without the order.
    const orders = ['updated_at:desc', 'updated_at:desc', null];
    expect(asked.map(({ query }) => query.get('sort_by'))).toEqual(orders);
    await page(calls, { since, cursor: first.next });
    expect(host.server.requests.at(-1)?.query.get('sort_by')).toBeNull();
  });

  it('reads meetings from where their stream ended, and from its beginning when that is too long ago', async () => {
    const host = await started(30, 100);
    const { page } = await asker(host);
    const all = await page(appointments);
    expect(all.read).toBe(host.company.activities.filter(({ kind }) => kind === 'meeting').length);
    expect((await page(appointments, { since: all.checkpoint })).read).toBe(0);
    expect((await page(appointments, { since: { position: 'of last year' } })).read).toBe(all.read);
  });

  it('removes a meeting that was deleted', async () => {
    const host = await started();
    host.server.fault = ({ path }) =>
      path === '/v3/appointments/stream'
        ? {
            body: {
              items: [
                { data: { id: 5, start_at: '2026-01-01T10:00:00Z' }, meta: { event_type: 'created' } },
                { data: { id: 5 }, meta: { event_type: 'deleted' } },
              ],
              meta: { position: 'x', top: true },
            },
          }
        : undefined;
    const { page } = await asker(host);
    const found = await page(appointments);
    expect(found.removed).toEqual({ activities: ['appointment:5'] });
    expect(found.upserts.activities).toEqual([]);
  });
});
