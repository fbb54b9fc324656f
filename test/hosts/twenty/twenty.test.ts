import { afterEach, describe, expect, it } from 'vitest';
import type { Json } from '@/lib/connectors/connector';
import { twenty } from '@/lib/connectors/twenty/connector';
import type { EntityName } from '@/lib/model/entities';
import { addDeal, type Company, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { makeWorkspace, uuid } from './instance';
import { start, token } from './simulator';

let simulator: Simulator;
const started = async (company: Company, options?: Parameters<typeof start>[1]): Promise<Simulator> => {
  simulator = await start(company, options);
  return simulator;
};
afterEach(() => simulator.close());

const entities: (keyof Company & EntityName)[] = [
  'users',
  'pipelines',
  'stages',
  'customers',
  'deals',
  'transitions',
  'lossReasons',
  'activities',
];

describe('the company in Twenty', () => {
  it.each([
    ['with a key', {}, {}],
    ['in the session of a page', { Authorization: `Bearer ${token}` }, {}],
    ['over many pages that are shorter than asked for', {}, { limit: 17 }],
    ['from a version that refuses long pages', {}, { limit: 60, isStrict: true }],
  ])('is read whole %s', async (_, headers, options) => {
    const made = await started(makeWorkspace(), options);
    const of = { ...made, headers: { ...made.headers, ...headers } };
    const read = await readSimulator(twenty, of);
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    for (const entity of entities) {
      const fields = read.facts.capabilities[entity]?.fields ?? [];
      expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(of, entity, fields)));
    }
    const key = ['dealId', 'field', 'from', 'to', 'at', 'seq'];
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, key)).sort();
    expect(sorted(found(read, 'fieldChanges', key))).toEqual(sorted(expected(of, 'fieldChanges', key)));
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('says who is signed in when a person is, and nobody when it is a key', async () => {
    const of = await started(makeWorkspace({ deals: 3 }));
    const signal = AbortSignal.timeout(20_000);
    expect(await twenty.identify(httpOf(twenty, of), signal)).toMatchObject({
      userName: '',
      organisation: '',
    });
    const own = { ...of, headers: { Authorization: `Bearer ${token}` } };
    expect(await twenty.identify(httpOf(twenty, own), signal)).toMatchObject({
      userId: uuid('users', 'u1'),
      userName: 'Ewa Kowalska',
      login: 'user-1',
      organisation: 'workspace-1',
      reasonFields: [{ id: 'lossReason', label: 'Loss reason', likely: true }],
    });
  });
});

describe('after a reading of Twenty', () => {
  it('only what changed since is read again, and what was deleted is told', async () => {
    const of = await started(makeWorkspace());
    const first = await readSimulator(twenty, of);
    of.company.now = new Date(Date.parse(of.company.now) + 86_400_000).toISOString().replace('.000', '');
    moveDeal(of.company, 'd3', 'p1-s2');
    editDeal(of.company, 'd4', { amount: 777_00 });
    addDeal(of.company, 'd200');
    remove(of.company, 'deals', 'd9');
    const removed: string[] = [];
    const { records } = await readSimulator(twenty, of, { since: checkpointsOf(first) });
    const ids = (records.deals ?? []).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['d3', 'd4', 'd200'].map((id) => uuid('deals', id))));
    expect(ids.length).toBeLessThan(6);
    const stream = twenty.streams.find(({ id }) => id === 'opportunities');
    const http = httpOf(twenty, of);
    const signal = AbortSignal.timeout(20_000);
    let cursor: Json | undefined;
    do {
      const page = await stream?.page(
        http,
        { cursor, since: checkpointsOf(first)['opportunities'], facts: first.facts },
        signal,
      );
      removed.push(...(page?.removed?.deals ?? []));
      cursor = page?.next;
    } while (cursor !== undefined);
    expect(removed).toEqual([uuid('deals', 'd9')]);
  });

  it('a move that the timeline does not tell yet is made up, since the deal was changed', async () => {
    const of = await started(makeWorkspace({ deals: 1 }));
    const [deal] = of.company.deals;
    of.company.fieldChanges.splice(0);
    of.company.transitions.splice(1);
    Object.assign(deal ?? {}, { stageId: 'p1-s0' });
    moveDeal(of.company, 'd1', 'p1-s1');
    const late = of.company.now;
    Object.assign(deal ?? {}, { stageId: 'p1-won', updatedAt: late });
    const { records } = await readSimulator(twenty, of);
    expect(records.transitions?.map(({ toStageId, synthetic }) => [toStageId, synthetic])).toEqual([
      ['NEW', undefined],
      ['SCREENING', undefined],
      ['CUSTOMER', true],
    ]);
  });
});
