import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { odoo } from '@/lib/connectors/odoo/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import { addDeal, type Company, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { checkpointsOf, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { odooCompany } from './company';
import { type OdooOptions, start } from './simulator';

let simulator: Simulator;
const started = async (company: Company = odooCompany(), options: OdooOptions = {}): Promise<Simulator> => {
  simulator = await start(company, options);
  return simulator;
};
beforeEach(() => {
  // Whether a meeting is over depends on the clock.
  vi.useFakeTimers({ now: Date.UTC(2027, 0, 15), toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await simulator.close();
});

/** References of these lists are not ids of ours, or the company has them in another form: looked at on their own. */
const apart = ['managerIds', 'convertedCustomerId'];
const compared = [
  'teams',
  'users',
  'sources',
  'lossReasons',
  'pipelines',
  'stages',
  'customers',
  'products',
] as const;
const told = ['deals', 'transitions', 'fieldChanges', 'leads', 'activities', 'lineItems'] as const;

const fieldsOf = ({ facts }: Everything, entity: EntityName): string[] =>
  (facts.capabilities[entity]?.fields ?? []).filter((field) => !apart.includes(field));

const sorted = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  [...byId(rows)].sort((a, b) =>
    String(a['id'] ?? a['dealId']).localeCompare(String(b['id'] ?? b['dealId'])),
  );

function expectSame(read: Everything, entity: (typeof compared)[number] | (typeof told)[number]): void {
  const fields = fieldsOf(read, entity);
  expect(sorted(found(read, entity, fields)), entity).toEqual(sorted(expected(simulator, entity, fields)));
}

describe('reading everything', () => {
  it.each([
    ['an administrator of 17', { version: 17, role: 'admin' }],
    ['a salesperson of 17, who sees changes as text only', { version: 17, role: 'salesperson' }],
    ['an administrator of 19 with a key', { version: 19, role: 'admin', signIn: 'key' }],
  ] as const)('gives the company as it is to %s', async (_who, options) => {
    const read = await readSimulator(odoo, await started(odooCompany(), options));
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.rejected).toEqual([]);
    for (const entity of [...compared, ...told]) expectSame(read, entity);
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('knows where deals stand, and nothing of how they got there, as a salesperson of 19', async () => {
    const read = await readSimulator(
      odoo,
      await started(odooCompany(), { version: 19, role: 'salesperson' }),
    );
    expectSame(read, 'deals');
    expect(read.records.fieldChanges).toBeUndefined();
    expect(read.facts.capabilities.transitions).toMatchObject({ history: 'none' });
    const last = new Map(read.records.transitions?.map(({ dealId, toStageId }) => [dealId, toStageId]));
    expect(read.records.deals?.every(({ id, stageId }) => last.get(id) === stageId)).toBe(true);
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('reads more deals than fit on a page', async () => {
    const read = await readSimulator(odoo, await started(odooCompany(450)));
    expect(read.streams.find(({ id }) => id === 'deals')).toMatchObject({ read: 450, pages: 3, total: 450 });
    expectSame(read, 'deals');
    expectSame(read, 'transitions');
  });

  it('takes the team’s target for a goal of this month', async () => {
    const read = await readSimulator(odoo, await started());
    expect(read.records.goals).toEqual([
      {
        id: `${simulator.idOf('pipelines', 'p1')}:2027-01`,
        metric: 'won_value',
        scope: 'team',
        scopeId: simulator.idOf('pipelines', 'p1'),
        from: '2027-01-01',
        to: '2027-02-01',
        target: 500_000,
        currency: 'EUR',
      },
    ]);
    expect(read.records.teams?.find(({ name }) => name === 'North')?.managerIds).toEqual([
      simulator.idOf('users', 'u1'),
    ]);
  });
});

describe('reading what changed', () => {
  it('brings a moved, an edited and a new deal, and all of their history', async () => {
    const company = odooCompany();
    const first = await readSimulator(odoo, await started(company));
    company.now = '2026-12-01T10:00:00Z';
    const open = company.deals.find(({ stageId }) => stageId.endsWith('-s1'));
    if (!open) throw new Error('no open deal');
    moveDeal(company, open.id, `${open.pipelineId}-lost`);
    moveDeal(company, open.id, `${open.pipelineId}-s0`);
    const other = open.id === 'd4' ? 'd5' : 'd4';
    editDeal(company, other, { name: 'Renamed' });
    addDeal(company, 'd999');
    const read = await readSimulator(odoo, simulator, { since: checkpointsOf(first) });
    const ids = [open.id, other, 'd999'].map((id) => simulator.idOf('deals', id)).sort();
    const changed = (read.records.deals ?? []).filter(({ updatedAt }) => (updatedAt ?? '') > '2026-12-01');
    expect(changed.map(({ id }) => id).sort()).toEqual(ids);
    const own = company.transitions.filter(({ dealId }) => dealId === open.id);
    const seen = read.records.transitions?.filter(
      ({ dealId }) => dealId === simulator.idOf('deals', open.id),
    );
    expect(seen?.map(({ toStageId, at }) => [toStageId, at])).toEqual(
      own.map(({ toStageId, at }) => [simulator.idOf('stages', toStageId), at]),
    );
    expect(seen?.some(({ synthetic }) => synthetic)).toBe(false);
  });

  it('lists every id that is left, so that deleted deals are found', async () => {
    const company = odooCompany();
    const read = await readSimulator(odoo, await started(company));
    const gone = simulator.idOf('deals', 'd2');
    remove(company, 'deals', 'd2');
    const signal = AbortSignal.timeout(10_000);
    const http = httpOf(odoo, simulator);
    for (const { sweep } of odoo.streams) {
      if (!sweep) continue;
      const ids: string[] = [];
      let cursor: unknown;
      do {
        const page = await sweep.ids(http, { cursor: cursor as number, facts: read.facts }, signal);
        ids.push(...page.ids);
        cursor = page.next;
      } while (cursor !== undefined);
      const had = new Set((read.records[sweep.entity] ?? []).map((record) => (record as { id: string }).id));
      const missing = [...had].filter((id) => !ids.includes(id));
      expect(missing, sweep.entity).toEqual(
        sweep.entity === 'deals' ? [gone] : missing.filter((id) => id === gone),
      );
      expect(
        ids.filter((id) => !had.has(id)),
        sweep.entity,
      ).toEqual([]);
    }
  });
});
