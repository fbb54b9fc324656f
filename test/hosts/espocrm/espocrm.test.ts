import { afterEach, describe, expect, it } from 'vitest';
import { espocrm } from '@/lib/connectors/espocrm/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import { addDeal, type Company, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { hex, makeInstance } from './instance';
import { sessionOf, start } from './simulator';

let simulator: Simulator;
const started = async (company: Company, options?: Parameters<typeof start>[1]): Promise<Simulator> => {
  simulator = await start(company, options);
  return simulator;
};
const asAdmin = (of: Simulator): Simulator => ({ ...of, headers: sessionOf('user-u1') });
afterEach(() => simulator.close());

const entities: (keyof Company & EntityName)[] = [
  'teams',
  'users',
  'sources',
  'pipelines',
  'stages',
  'customers',
  'leads',
  'deals',
  'transitions',
  'lossReasons',
];

function agrees(read: Everything, of: Simulator, more: readonly (keyof Company & EntityName)[] = []): void {
  expect(read.rejected).toEqual([]);
  expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  for (const entity of [...entities, ...more]) {
    const fields = read.facts.capabilities[entity]?.fields ?? [];
    expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(of, entity, fields)));
  }
  const key = ['dealId', 'field', 'from', 'to', 'at', 'seq'];
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, key)).sort();
  expect(sorted(found(read, 'fieldChanges', key))).toEqual(sorted(expected(of, 'fieldChanges', key)));
}

describe('the company in EspoCRM', () => {
  it('is read whole by an administrator of version 8.4, who has one pipeline', async () => {
    const of = asAdmin(await started(makeInstance({ pipelines: 1 })));
    const read = await readSimulator(espocrm, of);
    agrees(read, of, ['activities']);
    expect(capabilityFaults(read)).toEqual([]);
    // Twenty-five deals' notes are one request.
    expect(of.server.requests.some(({ path }) => path.endsWith('/stream'))).toBe(false);
  });

  it('is read whole from version 10, where deals are in pipelines', async () => {
    const of = asAdmin(await started(makeInstance()));
    const read = await readSimulator(espocrm, of);
    agrees(read, of, ['activities']);
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('is read deal by deal with the key of an API user, who may not list notes', async () => {
    const company = makeInstance({ pipelines: 1, deals: 30 });
    company.activities.splice(
      0,
      company.activities.length,
      ...company.activities.filter(({ kind }) => kind !== 'note'),
    );
    const of = await started(company);
    const read = await readSimulator(espocrm, of);
    agrees(read, of, ['activities']);
    expect(of.server.requests.filter(({ path }) => path.endsWith('/stream'))).toHaveLength(30);
  });

  it('knows owners by name whom a salesperson may not list', async () => {
    const of = {
      ...(await started(makeInstance({ pipelines: 1, deals: 20 }))),
      headers: sessionOf('user-u2'),
    };
    const { records, facts } = await readSimulator(espocrm, of);
    expect(facts.userId).toBe(hex('users', 'u2'));
    expect(byId(found({ records } as Everything, 'users', ['name']))).toEqual(
      byId(expected(of, 'users', ['name'])),
    );
    // Their own record keeps what the list says.
    expect(records.users?.find(({ id }) => id === facts.userId)?.email).toBe('person2@example.com');
  });

  it('is the same over many pages, of a second in which more was made than a page holds', async () => {
    const company = makeInstance({ pipelines: 1, deals: 60 });
    for (const deal of company.deals.slice(10, 30)) {
      const at = company.deals[10]?.createdAt as string;
      const first = company.transitions.find(({ dealId, seq }) => dealId === deal.id && seq === 0);
      Object.assign(deal, { createdAt: at });
      Object.assign(first ?? {}, { at });
    }
    const of = asAdmin(await started(company, { limit: 7 }));
    const read = await readSimulator(espocrm, of);
    expect(byId(found(read, 'deals', ['name', 'createdAt']))).toEqual(
      byId(expected(of, 'deals', ['name', 'createdAt'])),
    );
    expect(read.records.activities).toHaveLength(company.activities.length);
    expect(of.server.requests.every(({ query }) => Number(query.get('maxSize') ?? 0) <= 7)).toBe(true);
  });
});

describe('after a reading of EspoCRM', () => {
  it('only what changed since is read again, with an overlap', async () => {
    const of = asAdmin(await started(makeInstance({ pipelines: 1 })));
    const first = await readSimulator(espocrm, of);
    of.company.now = new Date(Date.parse(of.company.now) + 86_400_000).toISOString().replace('.000', '');
    moveDeal(of.company, 'd3', 'p1-s2');
    editDeal(of.company, 'd4', { amount: 777_00 });
    addDeal(of.company, 'd200');
    const { records } = await readSimulator(espocrm, of, { since: checkpointsOf(first) });
    const ids = (records.deals ?? []).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([hex('deals', 'd3'), hex('deals', 'd4'), hex('deals', 'd200')]),
    );
    // The newest of before lies inside the overlap.
    expect(ids.length).toBeLessThan(6);
    expect(records.deals?.find(({ id }) => id === hex('deals', 'd4'))?.amount).toBe(777_00);
    expect(records.transitions?.filter(({ dealId }) => dealId === hex('deals', 'd3')).at(-1)?.toStageId).toBe(
      'Proposal',
    );
  });

  it('a sweep lists what is left, across both kinds of customers and page by page', async () => {
    const of = asAdmin(await started(makeInstance({ pipelines: 1 }), { limit: 20 }));
    const http = httpOf(espocrm, of);
    const signal = AbortSignal.timeout(20_000);
    const facts = await espocrm.identify(http, signal);
    remove(of.company, 'deals', 'd7');
    remove(of.company, 'customers', 'c30');
    for (const entity of ['deals', 'customers', 'activities', 'leads'] as const) {
      const sweep = espocrm.streams.find((stream) => stream.sweep?.entity === entity)?.sweep;
      const ids: string[] = [];
      let cursor: Awaited<ReturnType<NonNullable<typeof sweep>['ids']>>['next'];
      do {
        const page = await sweep?.ids(http, { cursor, facts }, signal);
        ids.push(...(page?.ids ?? []));
        cursor = page?.next;
      } while (cursor !== undefined);
      expect([...new Set(ids)].sort(), entity).toEqual(
        of.company[entity].map(({ id }) => of.idOf(entity, id)).sort(),
      );
    }
  });

  it('a reading goes on from its cursor after it was killed', async () => {
    const of = asAdmin(await started(makeInstance({ pipelines: 1 }), { limit: 50 }));
    const http = httpOf(espocrm, of);
    const signal = AbortSignal.timeout(20_000);
    const facts = await espocrm.identify(http, signal);
    const stream = espocrm.streams.find(({ id }) => id === 'deals');
    const first = await stream?.page(http, { facts }, signal);
    const cursor = JSON.parse(JSON.stringify(first?.next));
    const second = await stream?.page(http, { facts: JSON.parse(JSON.stringify(facts)), cursor }, signal);
    const third = await stream?.page(http, { facts, cursor: second?.next }, signal);
    const ids = [first, second, third].flatMap((page) => page?.upserts.deals?.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(120);
    expect(third?.next).toBeUndefined();
    expect(third?.checkpoint).toBeDefined();
  });
});

describe('deals of EspoCRM', () => {
  it('stand somewhere, so that moves are recorded until their history is read', async () => {
    const of = await started(makeInstance({ pipelines: 1, deals: 5 }));
    const http = httpOf(espocrm, of);
    const signal = AbortSignal.timeout(20_000);
    const facts = await espocrm.identify(http, signal);
    const page = await espocrm.streams.find(({ id }) => id === 'deals')?.page(http, { facts }, signal);
    expect(page?.stands).toHaveLength(5);
    expect(page?.stands?.[0]?.firstStageId).toBe('Prospecting');
  });

  it('keep their stage when it is no longer among the options', async () => {
    const of = asAdmin(await started(makeInstance({ pipelines: 1, deals: 5 })));
    of.server.fault = (asked) => {
      if (!asked.path.endsWith('/Opportunity') || asked.query.get('maxSize') === '1') return undefined;
      const row = {
        id: 'x1',
        name: 'Old',
        stage: 'Frozen',
        probability: 30,
        createdAt: '2026-02-01 10:00:00',
      };
      return { body: { total: 1, list: [row] } };
    };
    const { records } = await readSimulator(espocrm, of);
    expect(records.stages?.find(({ id }) => id === 'Frozen')).toMatchObject({
      kind: 'open',
      pipelineId: 'Opportunity',
    });
  });

  it('tell candidates for the reason of a loss, the likely one by its label', async () => {
    const of = await started(makeInstance({ pipelines: 1, deals: 5 }));
    const facts = await espocrm.identify(httpOf(espocrm, of), AbortSignal.timeout(20_000));
    expect(facts.reasonFields).toEqual([
      { id: 'cLossReason', label: 'Reason for loss', likely: true },
      { id: 'cColour', label: 'Colour' },
    ]);
  });
});
