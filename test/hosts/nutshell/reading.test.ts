import { afterEach, describe, expect, it } from 'vitest';
import { nutshell } from '@/lib/connectors/nutshell/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { addDeal, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { heldCompany } from './company';
import { start, startWith } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const compared: readonly (readonly [keyof Company & EntityName, string])[] = [
  ['users', 'name email role active'],
  ['sources', 'name channel'],
  ['lossReasons', 'name'],
  ['pipelines', 'name position'],
  ['stages', 'pipelineId name position kind'],
  ['customers', 'kind name parentId createdAt ownerId email phone region industry'],
  ['products', 'name sku unitPrice currency'],
  [
    'deals',
    'name pipelineId stageId amount currency ownerId createdAt closedAt expectedCloseDate winProbability sourceId lossReasonId customerId contactIds region competitor',
  ],
  ['transitions', 'dealId fromStageId toStageId at seq byUserId'],
  ['lineItems', 'dealId productId name quantity unitPrice amount'],
  ['activities', 'kind status userId dealId customerId at createdAt durationSec direction'],
];

async function compareAll(): Promise<void> {
  const read = await readSimulator(nutshell, simulator);
  expect(read.rejected).toEqual([]);
  expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  for (const [entity, names] of compared) {
    const fields = names.split(' ');
    expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(simulator, entity, fields)));
  }
}

describe('a reading of everything', () => {
  it('gives the company that the account holds, with nothing rejected', async () => {
    simulator = await start(heldCompany());
    await compareAll();
  });

  it('is the same over many small pages', async () => {
    simulator = await startWith(heldCompany(), 13);
    await compareAll();
  });

  it('is the same where the host does not count its lists', async () => {
    simulator = await startWith(heldCompany(), 40, false);
    await compareAll();
  });

  it('fills exactly what the capabilities say', async () => {
    simulator = await start(heldCompany());
    expect(capabilityFaults(await readSimulator(nutshell, simulator))).toEqual([]);
  });

  it('tells the changes of owner that the change log has', async () => {
    const company = heldCompany();
    simulator = await start(company);
    const { records } = await readSimulator(nutshell, simulator);
    const told = records.fieldChanges?.map(({ dealId, field, from, to, at }) => [
      dealId,
      field,
      from,
      to,
      at,
    ]);
    expect(company.fieldChanges.length).toBeGreaterThan(3);
    expect(told?.toSorted()).toEqual(
      company.fieldChanges
        .map(({ dealId, field, from, to, at }) => [
          simulator.idOf('deals', dealId),
          field,
          simulator.idOf('users', String(from)),
          simulator.idOf('users', String(to)),
          at,
        ])
        .toSorted(),
    );
  });

  it('sends nothing but GET, newest leads first', async () => {
    simulator = await startWith(heldCompany(), 50);
    const read = await readSimulator(nutshell, simulator);
    const times = (read.records.deals ?? []).map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(simulator.server.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('a reading of what changed', () => {
  it('brings the changed leads, and nothing that did not change', async () => {
    const company = heldCompany();
    simulator = await start(company);
    const before = checkpointsOf(await readSimulator(nutshell, simulator));
    moveDeal(company, 'd3', 'p2-won');
    editDeal(company, 'd60', { amount: 77_700 });
    addDeal(company, 'd500');
    remove(company, 'deals', 'd8');
    remove(company, 'customers', 'c33');
    const asked = simulator.server.requests.length;
    const read = await readSimulator(nutshell, simulator, { since: before });
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    const ids = read.records.deals?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(['1003-leads', '1060-leads', '1500-leads']));
    expect(ids.length).toBeLessThan(8);
    expect(ids).not.toContain('1008-leads');
    expect(read.records.deals?.find(({ id }) => id === '1060-leads')?.amount).toBe(77_700);
    expect(read.records.deals?.find(({ id }) => id === '1003-leads')?.stageId).toBe('2-stagesets:won');
    const paths = simulator.server.requests.slice(asked).map(({ path }) => path);
    expect(paths).not.toContain('/rest/leads');
  });

  it('asks for leads one by one where several at once are refused, and drops the one that is gone', async () => {
    const company = heldCompany();
    simulator = await start(company);
    const first = await readSimulator(nutshell, simulator);
    for (const id of ['d3', 'd60', 'd61']) editDeal(company, id, { amount: 100 });
    simulator.server.fault = ({ path }) =>
      path.includes(',') || path.endsWith('/1061-leads') ? { status: 404, body: '' } : undefined;
    const read = await readSimulator(nutshell, simulator, { since: checkpointsOf(first) });
    const ids = read.records.deals?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['1003-leads', '1060-leads']));
    expect(ids).not.toContain('1061-leads');
    expect((await removedSince(first))['deals']).toContain('1061-leads');
  });

  it('does not remove again what was deleted long before', async () => {
    const company = heldCompany();
    simulator = await start(company);
    remove(company, 'deals', 'd9');
    for (let at = 0; at < 10; at++) editDeal(company, 'd60', { amount: at });
    const first = await readSimulator(nutshell, simulator);
    remove(company, 'deals', 'd8');
    expect((await removedSince(first))['deals']).toEqual(['1008-leads']);
  });

  it('removes leads and customers that the feed of deletions names', async () => {
    const company = heldCompany();
    simulator = await start(company);
    const first = await readSimulator(nutshell, simulator);
    remove(company, 'deals', 'd8');
    remove(company, 'customers', 'c33');
    const removed = await removedSince(first);
    expect(removed['deals']).toEqual(['1008-leads']);
    expect(removed['customers']).toEqual(['33-contacts']);
  });
});

async function removedSince(
  first: Awaited<ReturnType<typeof readSimulator>>,
): Promise<Record<string, readonly string[]>> {
  const http = httpOf(nutshell, simulator);
  const since = checkpointsOf(first);
  const removed: Record<string, readonly string[]> = {};
  for (const stream of nutshell.streams.filter(({ id }) => id === 'deals' || id === 'customers')) {
    const at = { since: since[stream.id], facts: first.facts };
    const page = await stream.page(http, at, AbortSignal.timeout(9_000));
    Object.assign(removed, page.removed);
  }
  return removed;
}
