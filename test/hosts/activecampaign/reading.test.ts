import { afterEach, describe, expect, it } from 'vitest';
import { activecampaign } from '@/lib/connectors/activecampaign/connector';
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

const compared: readonly (readonly [keyof Company & EntityName, readonly string[]])[] = [
  ['teams', ['name']],
  ['users', ['name', 'email', 'active', 'teamIds']],
  ['pipelines', ['name', 'position']],
  ['stages', ['pipelineId', 'name', 'position', 'kind']],
  ['customers', ['kind', 'name', 'parentId', 'createdAt', 'email', 'phone']],
  [
    'deals',
    [
      'name',
      'pipelineId',
      'stageId',
      'amount',
      'currency',
      'ownerId',
      'createdAt',
      'updatedAt',
      'customerId',
      'contactIds',
      'winProbability',
      'expectedCloseDate',
    ],
  ],
  ['transitions', ['dealId', 'fromStageId', 'toStageId', 'at', 'seq', 'byUserId']],
  [
    'activities',
    ['kind', 'status', 'userId', 'dealId', 'customerId', 'at', 'createdAt', 'durationSec', 'outcomeKind'],
  ],
];

describe('a reading of everything', () => {
  it('gives the company that the account holds, with nothing rejected', async () => {
    simulator = await start(heldCompany());
    const read = await readSimulator(activecampaign, simulator);
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    for (const [entity, fields] of compared) {
      expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(simulator, entity, fields)));
    }
    expect(read.records.transitions?.some(({ synthetic }) => synthetic)).toBe(false);
  });

  it('fills exactly what the capabilities say', async () => {
    simulator = await start(heldCompany());
    const read = await readSimulator(activecampaign, simulator);
    const chosenReasons = /^lossReasons|^deals\.lossReasonId/;
    expect(capabilityFaults(read).filter((fault) => !chosenReasons.test(fault))).toEqual([]);
  });

  it('takes the reason of a lost deal from the custom field that looks like it', async () => {
    simulator = await start(heldCompany());
    const read = await readSimulator(activecampaign, simulator);
    expect(read.facts.reasonFields).toEqual([{ id: '2', label: 'Lost reason', likely: true }]);
    const lost = simulator.company.deals.filter(({ lossReasonId }) => lossReasonId);
    expect(lost.length).toBeGreaterThan(5);
    for (const { id, lossReasonId } of lost) {
      const deal = read.records.deals?.find((one) => one.id === id.slice(1));
      const name = simulator.company.lossReasons.find((one) => one.id === lossReasonId)?.name;
      expect(deal?.custom).toEqual({ '2': name });
      expect(deal?.lossReasonId).toBe(`2:${name}`);
    }
  });

  it('is the same over many small pages', async () => {
    simulator = await startWith(heldCompany(), 7);
    const read = await readSimulator(activecampaign, simulator);
    expect(read.rejected).toEqual([]);
    for (const [entity, fields] of compared) {
      expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(simulator, entity, fields)));
    }
  });

  it('reads newest deals first, at most four requests a second, and sends nothing but GET', async () => {
    simulator = await startWith(heldCompany(), 50);
    const read = await readSimulator(activecampaign, simulator);
    const times = (read.records.deals ?? []).map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(simulator.server.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('loses no deal when another one is deleted between two pages', async () => {
    const company = heldCompany();
    simulator = await start(company);
    let asked = 0;
    simulator.server.fault = ({ path }) => {
      if (path === '/api/3/deals' && ++asked === 2) {
        for (const id of ['d118', 'd119', 'd120']) remove(company, 'deals', id);
      }
      return undefined;
    };
    const read = await readSimulator(activecampaign, simulator);
    const ids = new Set(read.records.deals?.map(({ id }) => `d${id}`));
    expect(company.deals.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});

describe('a reading of what changed', () => {
  it('brings the changed deals and no old ones', async () => {
    const company = heldCompany();
    simulator = await start(company);
    const before = checkpointsOf(await readSimulator(activecampaign, simulator));
    moveDeal(company, 'd3', 'p1-won');
    editDeal(company, 'd60', { amount: 77_700 });
    addDeal(company, 'd500', { contactIds: ['c40'], customerId: 'c40' });
    const read = await readSimulator(activecampaign, simulator, { since: before });
    const ids = read.records.deals?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(['3', '60', '500']));
    expect(ids.length).toBeLessThan(8);
    expect(read.records.deals?.find(({ id }) => id === '60')?.amount).toBe(77_700);
    expect(read.records.customers ?? []).toHaveLength(
      company.customers.filter(({ createdAt }) => (createdAt ?? '') >= String(before['customers'])).length,
    );
  });

  it('keeps its place in time when nothing changed', async () => {
    simulator = await start(heldCompany());
    const first = checkpointsOf(await readSimulator(activecampaign, simulator));
    const again = checkpointsOf(await readSimulator(activecampaign, simulator, { since: first }));
    expect(again).toEqual(first);
  });

  it('finds deleted deals and customers by the ids that are left', async () => {
    const company = heldCompany();
    simulator = await startWith(company, 20);
    remove(company, 'deals', 'd7');
    remove(company, 'customers', 'c33');
    const facts = await activecampaign.identify(
      httpOf(activecampaign, simulator),
      AbortSignal.timeout(9_000),
    );
    for (const stream of activecampaign.streams) {
      const { sweep } = stream;
      if (!sweep) continue;
      const entity = sweep.entity as 'deals' | 'customers';
      const ids: string[] = [];
      let cursor: Awaited<ReturnType<typeof sweep.ids>>['next'];
      do {
        const page = await sweep.ids(
          httpOf(activecampaign, simulator),
          { cursor, facts },
          AbortSignal.timeout(9_000),
        );
        ids.push(...page.ids);
        cursor = page.next;
      } while (cursor !== undefined);
      const there = company[entity].map(({ id }) => simulator.idOf(entity, id));
      expect(ids.toSorted()).toEqual(there.toSorted());
    }
  });
});

it('asks for the custom fields of changed deals only, after the first reading', async () => {
  const company = heldCompany();
  simulator = await start(company);
  const before = checkpointsOf(await readSimulator(activecampaign, simulator));
  const lost = company.deals.find(({ lossReasonId }) => lossReasonId)?.id ?? '';
  editDeal(company, lost, { lossReasonId: 'r2' });
  const asked = simulator.server.requests.length;
  const { records } = await readSimulator(activecampaign, simulator, { since: before });
  const reason = company.lossReasons.find(({ id }) => id === 'r2')?.name;
  expect(records.deals?.find(({ id }) => id === lost.slice(1))?.custom).toEqual({ '2': reason });
  const values = simulator.server.requests
    .slice(asked)
    .filter(({ path }) => path.endsWith('dealCustomFieldData'));
  expect(values.length).toBeGreaterThan(0);
  expect(values.every(({ query }) => query.has('filters[dealId]'))).toBe(true);
});
