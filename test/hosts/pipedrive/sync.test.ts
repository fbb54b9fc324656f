import { afterEach, describe, expect, it } from 'vitest';
import type { Json, Stream } from '@/lib/connectors/connector';
import { pipedrive } from '@/lib/connectors/pipedrive/connector';
import { archivedDeals, deals } from '@/lib/connectors/pipedrive/deals';
import { leads } from '@/lib/connectors/pipedrive/leads';
import { addDeal, editDeal, makeCompany, moveDeal, remove } from '../toolkit/company';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

async function started(deals = 30, maxRows = 500): Promise<Simulator> {
  simulator = await start(makeCompany({ deals }), { maxRows });
  return simulator;
}

/** Every id that a sweep of this stream sees. */
async function swept(host: Simulator, { sweep }: Stream): Promise<string[]> {
  const http = httpOf(pipedrive, host);
  const signal = AbortSignal.timeout(10_000);
  const facts = await pipedrive.identify(http, signal);
  const ids: string[] = [];
  let cursor: Json | undefined;
  do {
    const page = await sweep?.ids(http, { cursor, facts }, signal);
    ids.push(...(page?.ids ?? []));
    cursor = page?.next;
  } while (cursor !== undefined);
  return ids;
}

describe('a later reading of Pipedrive', () => {
  it('brings the deals that changed, and hardly any others', async () => {
    const host = await started();
    const { company } = host;
    const first = await readSimulator(pipedrive, host);
    company.now = '2026-12-01T10:00:00Z';
    addDeal(company, 'new');
    editDeal(company, 'd3', { amount: 999_00, name: 'Renamed' });
    const open = company.deals.find((deal) => deal.stageId.endsWith('-s0'));
    moveDeal(company, open?.id ?? '', `${open?.pipelineId}-lost`);
    const changed = ['new', 'd3', open?.id ?? ''];

    const later = await readSimulator(pipedrive, host, { since: checkpointsOf(first) });
    const ids = later.records.deals?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(changed.map((id) => host.idOf('deals', id))));
    expect(ids.length).toBeLessThan(changed.length + 3);
    expect(later.records.deals?.find(({ name }) => name === 'Renamed')?.amount).toBe(999_00);
    const moved = later.records.transitions?.filter(
      ({ dealId }) => dealId === host.idOf('deals', open?.id ?? ''),
    );
    expect(moved?.at(-1)).toMatchObject({ toStageId: host.idOf('stages', `${open?.pipelineId}-lost`) });
    // Nothing changed since: the checkpoints stand still, and nothing new comes.
    const last = await readSimulator(pipedrive, host, { since: checkpointsOf(later) });
    expect(last.records.deals?.length).toBe(changed.length);
  });

  it('tells what was deleted', async () => {
    const host = await started();
    const first = await readSimulator(pipedrive, host);
    const person = host.company.customers.find(({ kind }) => kind === 'contact')?.id ?? '';
    const removed = [host.idOf('deals', 'd3'), host.idOf('customers', person)];
    host.company.now = '2026-12-01T10:00:00Z';
    remove(host.company, 'deals', 'd3');
    host.company.deleted.push({ entity: 'customers', id: person, at: host.company.now });

    const http = httpOf(pipedrive, host);
    const signal = AbortSignal.timeout(10_000);
    const facts = await pipedrive.identify(http, signal);
    const feed = pipedrive.streams.find(({ id }) => id === 'changes');
    const page = await feed?.page(http, { since: checkpointsOf(first)['changes'], facts }, signal);
    expect(page?.removed).toEqual({ deals: [removed[0]], customers: [removed[1]] });
    expect(await swept(host, deals)).not.toContain(removed[0]);
  });

  it('sees every deal when it looks for deletions, page by page', async () => {
    const host = await started(30, 7);
    const read = await readSimulator(pipedrive, host);
    expect((await swept(host, deals)).sort()).toEqual(read.records.deals?.map(({ id }) => id).sort());
    expect((await swept(host, leads)).sort()).toEqual(read.records.leads?.map(({ id }) => id).sort());
  });

  it('goes on from the cursor of a reading that was killed', async () => {
    const host = await started(30, 7);
    const http = httpOf(pipedrive, host);
    const signal = AbortSignal.timeout(10_000);
    const facts = await pipedrive.identify(http, signal);
    const ids: string[] = [];
    let cursor: Json | undefined;
    let checkpoint: Json | undefined;
    do {
      // What is stored between two pages is text.
      const stored = cursor === undefined ? undefined : (JSON.parse(JSON.stringify(cursor)) as Json);
      const page = await deals.page(http, { cursor: stored, facts }, signal);
      ids.push(...(page.upserts.deals ?? []).map(({ id }) => id));
      cursor = page.next;
      checkpoint = page.checkpoint;
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
});

describe('what a deal of Pipedrive stands in', () => {
  it('is known before its history is read', async () => {
    const host = await started();
    const http = httpOf(pipedrive, host);
    const signal = AbortSignal.timeout(10_000);
    const facts = await pipedrive.identify(http, signal);
    const { stands } = await deals.page(http, { facts }, signal);
    const won = host.company.deals.find(({ stageId }) => stageId.endsWith('-won'));
    const id = host.idOf('deals', won?.id ?? '');
    expect(stands?.find(({ dealId }) => dealId === id)).toEqual({
      dealId: id,
      isTold: true,
      stageId: host.idOf('stages', won?.stageId ?? ''),
      firstStageId: host.idOf('stages', `${won?.pipelineId}-s0`),
      createdAt: won?.createdAt,
      since: host.company.transitions.findLast(({ dealId }) => dealId === won?.id)?.at,
    });
  });

  it('is out of the pipeline when it was archived while open', async () => {
    const host = await started();
    const row = {
      id: 900,
      title: 'Old',
      stage_id: 1,
      pipeline_id: 1,
      status: 'open',
      is_archived: true,
      add_time: '2026-01-02T00:00:00Z',
      archive_time: '2026-02-02T00:00:00Z',
      update_time: '2026-02-02T00:00:00Z',
      products_count: 0,
    };
    host.server.fault = ({ path }) =>
      path === '/api/v2/deals/archived' ? { body: { success: true, data: [row] } } : undefined;
    const http = httpOf(pipedrive, host);
    const signal = AbortSignal.timeout(10_000);
    const facts = await pipedrive.identify(http, signal);
    const page = await archivedDeals.page(http, { facts }, signal);
    expect(page.upserts.deals?.[0]?.stageId).toBe('1:unqualified');
    expect(page.stands?.[0]?.since).toBe('2026-02-02T00:00:00Z');
  });
});
